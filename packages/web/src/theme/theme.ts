import { createTheme } from '@mantine/core';
import { brick, ink, moss, ochre, paper, plum, steppe } from './palette.ts';

const family = "'Golos Text Variable', 'Segoe UI', 'Noto Sans', system-ui, sans-serif";

/** 13-14 px and tight rows: a tool that people read for eight hours. Borders instead of shadows. */
export const theme = createTheme({
  fontFamily: family,
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.5', xl: '1.5' },
  headings: {
    fontFamily: family,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.25' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.3' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.35' },
      h4: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  colors: {
    gray: paper,
    dark: ink,
    steppe,
    ochre,
    brick,
    moss,
    plum,
    red: brick,
    teal: steppe,
    green: moss,
    yellow: ochre,
  },
  primaryColor: 'steppe',
  primaryShade: { light: 7, dark: 6 },
  black: '#1c2224',
  white: '#ffffff',
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  spacing: { xs: '6px', sm: '10px', md: '14px', lg: '20px', xl: '28px' },
  shadows: {
    xs: 'none',
    sm: '0 1px 2px rgba(28, 34, 36, 0.08)',
    md: '0 4px 14px rgba(28, 34, 36, 0.12)',
    lg: '0 8px 24px rgba(28, 34, 36, 0.16)',
    xl: '0 14px 40px rgba(28, 34, 36, 0.2)',
  },
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm', autosize: true, minRows: 3 } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
    NumberInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { size: 'sm' } },
    Switch: { defaultProps: { size: 'sm' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    // The head of a dialog is a <header>, which would be a second banner of the page: hence `presentation`.
    // The lock of the page behind is an inserted style sheet, which the policy forbids; see theme.css for ours.
    Modal: {
      defaultProps: {
        lockScroll: false,
        centered: false,
        yOffset: '8vh',
        overlayProps: { backgroundOpacity: 0.4 },
        attributes: { header: { role: 'presentation' } },
      },
    },
    Drawer: {
      defaultProps: {
        lockScroll: false,
        overlayProps: { backgroundOpacity: 0.4 },
        attributes: { header: { role: 'presentation' } },
      },
    },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false } },
    Anchor: { defaultProps: { underline: 'hover' } },
  },
});
