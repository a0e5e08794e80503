import type { MantineColorsTuple } from '@mantine/core';

/** Warm greys of paper; the page, the borders, the second voice of text. */
export const paper: MantineColorsTuple = [
  '#faf9f6',
  '#f3f1ec',
  '#e9e6df',
  '#dcd8cf',
  '#c6c1b6',
  '#a39e93',
  '#716c62',
  '#57534b',
  '#3d3a35',
  '#24221f',
];

/** Ink and slate for the dark scheme: a hint of teal, so that the two schemes are one house. */
export const ink: MantineColorsTuple = [
  '#e3e4df',
  '#c2c6c3',
  '#98a09f',
  '#6a7374',
  '#465152',
  '#374244',
  '#263032',
  '#1b2325',
  '#151b1d',
  '#0f1415',
];

/** Steppe sky: the one accent. */
export const steppe: MantineColorsTuple = [
  '#e8f4f4',
  '#cde6e7',
  '#a2cfd2',
  '#72b5ba',
  '#489ba2',
  '#2b868e',
  '#1a737c',
  '#0f6069',
  '#0b4e56',
  '#083d44',
];

/** Ochre: asks for attention. */
export const ochre: MantineColorsTuple = [
  '#fdf5e3',
  '#f9e8c3',
  '#f1d491',
  '#e8bf5e',
  '#dba935',
  '#c08a14',
  '#9b6c0b',
  '#7f5808',
  '#654607',
  '#4b3405',
];

/** Brick: overdue, refused. */
export const brick: MantineColorsTuple = [
  '#fcefec',
  '#f8dad3',
  '#eeb6aa',
  '#e3907f',
  '#d66f5b',
  '#c2503b',
  '#a83d2a',
  '#8d3021',
  '#71271b',
  '#571d14',
];

/** Moss: done, and in time. */
export const moss: MantineColorsTuple = [
  '#eff5ea',
  '#dce9d1',
  '#bcd5a8',
  '#99bd7e',
  '#7ba75a',
  '#628f3f',
  '#4b732d',
  '#3c5e24',
  '#304b1d',
  '#243816',
];

/** Plum: under control of the leadership. */
export const plum: MantineColorsTuple = [
  '#f5eff6',
  '#e7d9ea',
  '#cfb3d5',
  '#b58bbe',
  '#9d69a8',
  '#875392',
  '#70427a',
  '#5c3564',
  '#49294f',
  '#371e3c',
];
