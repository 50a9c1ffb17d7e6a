/** Endings of files that do something when they are opened: programs, scripts, pages with scripts, office macros, installers. */
const DOING = new Set(
  [
    'exe msi msix msp mst com scr pif cpl dll sys drv bat cmd ps1 ps1xml psm1 psc1 vbs vbe js jse mjs cjs ws wsf wsh wsc hta',
    'jar jnlp class reg inf lnk url scf website appref-ms application gadget chm hlp iso img vhd vhdx udf',
    'app dmg pkg mpkg command workflow action terminal scpt scptd applescript osx webloc',
    'sh bash zsh csh ksh fish run bin out elf deb rpm appimage flatpakref snap desktop so py pyc pyw pyz rb pl php lua',
    'html htm xhtml xht shtml mht mhtml svg svgz xml xsl xslt',
    'docm dotm xlsm xltm xlsb xlam xla xll pptm potm ppsm ppam sldm ade adp mde accde accdr one onepkg',
    'apk aab ipa xpi crx torrent rdp diagcab settingcontent-ms theme themepack',
  ]
    .join(' ')
    .split(' '),
);

/** Types that say the same, for files whose name hides it. */
const DOING_TYPES =
  /^(?:text\/(?:html|javascript|x-python|x-sh|xml)|image\/svg|application\/(?:xhtml|javascript|x-(?:msdownload|msi|msdos-program|sh|executable|elf|java-archive|httpd-php)|java-archive|vnd\.(?:microsoft\.portable-executable|android\.package-archive|ms-[a-z]+\.[a-z.]*macroenabled)))/iu;

/** Whether opening a file could do harm, by its name or type. Others may too; these do so by their nature. */
export function isDangerousFile(name: string, type = ''): boolean {
  // Windows leaves dots and spaces at the end aside.
  const ending = /\.([^.]+)$/u.exec(name.toLowerCase().replace(/[.\s]+$/u, ''))?.[1] ?? '';
  return DOING.has(ending) || DOING_TYPES.test(type);
}
