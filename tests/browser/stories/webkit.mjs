import { stories } from '../support/elsewhere.mjs';
import { room } from '../support/room.mjs';
import { open } from '../support/webkit.mjs';

// WebKit does not kern over the end of an element, where letters that do not join may move by a pixel or three. Without any kerning
// such words, too, are as wide marked as unmarked.
stories('WebKit', open, 'none');
room('WebKit', open);
