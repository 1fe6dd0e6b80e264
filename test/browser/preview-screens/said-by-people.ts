/** Names people have taken, and notes they write, so that the preview's room is peopled. */
export const NAMES = [
  'Calm Heron',
  'Quiet Birch',
  'Amber Fox',
  'Northern Light',
  'Brave Thistle',
  'Kind Pike',
  'Early Lark',
];

export const NOTES = [
  'The library knows people by face',
  'Nobody asks about night shifts',
  'A shared telephone list',
  'Interpreter from outside',
];
