const SHEETS = 'link[rel="stylesheet"], style';

/** Makes an empty window look like our page, and keeps it so: styles, theme, language. Returns what ends it. */
export function dressWindow(target: Window, source: Document = document): () => void {
  const { documentElement: root, head } = target.document;
  const dress = (element: Element) => {
    if (!element.matches(SHEETS)) return;
    const copy = target.document.importNode(element, true);
    // An empty window has no address that others could be relative to.
    if (element instanceof HTMLLinkElement) copy.setAttribute('href', element.href);
    head.append(copy);
  };
  const follow = () => {
    for (const { name, value } of source.documentElement.attributes) root.setAttribute(name, value);
  };
  for (const element of source.head.querySelectorAll(SHEETS)) dress(element);
  follow();
  // Parts of the page that are loaded later bring styles of their own.
  const sheets = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) dress(node);
    }
  });
  sheets.observe(source.head, { childList: true });
  const attributes = new MutationObserver(follow);
  attributes.observe(source.documentElement, { attributes: true });
  return () => {
    sheets.disconnect();
    attributes.disconnect();
  };
}
