import { stories } from '../support/elsewhere.mjs';
import { open } from '../support/firefox.mjs';

stories('Firefox', open);
