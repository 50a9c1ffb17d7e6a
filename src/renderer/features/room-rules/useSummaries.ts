import type { Permission } from '../../../shared/domain/permission';
import { THEME_COLOURS } from '../../../shared/domain/roomConfig';
import { formatMoment } from '../../hooks/formatMoment';
import { useTranslation } from '../../hooks/useTranslation';
import { SECONDS_IN, unitFor } from '../../ui/spanUnit';
import { DEFAULT_RULES, type Rules } from './rules';
import type { Section } from './sections';

const SPANS = ['maxMeetingSeconds', 'maxStaySeconds', 'maxIdleSeconds'] as const;

/** How each heading stands, in a few words. */
export function useSummaries(rules: Rules): Record<Section, string> {
  const { t, i18n } = useTranslation();
  const { config, access, roles, limits } = rules;
  const moment = (date: number) => formatMoment(date, Date.now(), i18n.language);
  const span = (seconds: number) => {
    const unit = unitFor(seconds, ['seconds', 'minutes', 'hours', 'days']);
    return t(`rules.span.${unit}`, { count: seconds / SECONDS_IN[unit] });
  };
  const joined = (parts: (string | false | undefined)[]) => {
    const said = parts.filter((part): part is string => Boolean(part));
    // Only the first word of a line begins with a capital.
    return said
      .map((part, at) => (at === 0 ? part.charAt(0).toLocaleUpperCase(i18n.language) + part.slice(1) : part))
      .join(' · ');
  };

  const off = (['chat', 'screenShare', 'virtualBackground', 'captions', 'recording'] as const).filter(
    (key) => !config[key].enabled || (config.e2ee.enabled && (key === 'captions' || key === 'recording')),
  );
  const changed = (['moderator', 'speaker'] as const).flatMap((role) =>
    (Object.keys(roles[role]) as Permission[]).filter((key) => roles[role][key] !== DEFAULT_RULES.roles[role][key]),
  ).length;
  const isAnyLink = access.anonymous.moderator || access.anonymous.speaker;
  const colours = THEME_COLOURS.filter((name) => config.appearance?.[name] !== undefined).length;

  return {
    access: joined([
      config.privacy === 'private'
        ? t('rules.summary.private')
        : t(isAnyLink ? 'rules.summary.public' : 'rules.summary.noLinks'),
      access.user && t('rules.summary.users'),
      config.lobby.enabled && t('rules.summary.lobby'),
    ]),
    people: joined([
      t(config.broadcast.enabled ? 'rules.summary.broadcast' : 'rules.summary.everyone'),
      !config.join.camera && t('rules.summary.cameraOff'),
      !config.join.microphone && t('rules.summary.microphoneOff'),
      changed > 0 && t('rules.summary.permissions', { count: changed }),
    ]),
    features: joined([
      config.e2ee.enabled && t('rules.summary.e2ee'),
      config.audioOnly.enabled && t('rules.summary.audioOnly'),
      off.length > 0
        ? t('rules.summary.without', {
            list: new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(
              off.map((key) => t(`rules.summary.feature.${key}`)),
            ),
          })
        : !config.audioOnly.enabled && t('rules.summary.all'),
      config.streaming.enabled && !config.e2ee.enabled && t('rules.summary.streaming'),
    ]),
    limits:
      joined([
        limits.maxParticipants !== undefined && t('rules.summary.people', { count: limits.maxParticipants }),
        limits.notBefore !== undefined && t('rules.summary.opens', { date: moment(limits.notBefore) }),
        limits.expires !== undefined && t('rules.summary.expires', { date: moment(limits.expires) }),
        ...SPANS.map((key) => limits[key] !== undefined && t(`rules.summary.${key}`, { span: span(limits[key]) })),
      ]) || t('rules.limits.none'),
    end: joined([
      t(`rules.summary.end.${rules.meetingEndAction}`),
      rules.autoDeletionDate !== undefined && t('rules.summary.deleted', { date: moment(rules.autoDeletionDate) }),
    ]),
    look: config.appearance
      ? joined([
          config.appearance.baseTheme !== 'system' && t(`rules.summary.look.${config.appearance.baseTheme}`),
          colours > 0 && t('rules.summary.look.colours', { count: colours }),
        ]) || t('rules.summary.look.own')
      : t('rules.summary.look.host'),
    id: joined([rules.language || t('rules.summary.noLanguage'), rules.customId]),
  };
}
