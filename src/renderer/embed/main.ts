import { MeetElement } from './MeetElement';

/** The element under both names; a page may load this more than once. */
if (!customElements.get('parley-meet')) customElements.define('parley-meet', MeetElement);
if (!customElements.get('openvidu-meet')) customElements.define('openvidu-meet', class extends MeetElement {});
