import { layoutStories } from '../support/engines.mjs';
import { readerStories } from '../support/reader.mjs';
import { open } from '../support/firefox.mjs';

layoutStories('Firefox', open);
readerStories('Firefox', open);
