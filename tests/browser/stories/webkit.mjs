import { stories } from '../support/elsewhere.mjs';
import { room } from '../support/room.mjs';
import { open } from '../support/webkit.mjs';

// WebKit does not kern across the end of an element, so letters there may move by up to three pixels if they do not join. Words
// in which an element begins or ends are therefore compared without kerning.
stories('WebKit', open, 'none');
room('WebKit', open);
