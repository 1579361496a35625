import { layoutStories } from '../support/engines.mjs';
import { readerStories } from '../support/reader.mjs';
import { open } from '../support/webkit.mjs';

// WebKit does not kern across the end of an element, so letters there may move by up to three pixels if they do not join. Words
// in which an element begins or ends are therefore compared without kerning.
layoutStories('WebKit', open, 'none');
readerStories('WebKit', open);
