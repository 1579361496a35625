import { stories } from '../support/elsewhere.mjs';
import { room } from '../support/room.mjs';
import { open } from '../support/firefox.mjs';

stories('Firefox', open);
room('Firefox', open);
