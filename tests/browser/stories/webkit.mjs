import { stories } from '../support/elsewhere.mjs';
import { room } from '../support/room.mjs';
import { open } from '../support/webkit.mjs';

// WebKit does not kern over the end of an element, where letters that do not join may move by a pixel or three; a join that
// is torn costs more than ten.
stories('WebKit', open, 4);
room('WebKit', open);
