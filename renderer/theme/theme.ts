/** One calm theme: system font, 14 px text, an 8 px grid, one deep teal accent. Colours of our own are in `desk.css`. */
import { createTheme, localStorageColorSchemeManager, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const deepTeal: MantineColorsTuple = ['#e6f3f3', '#cde6e6', '#a1cfd0', '#72b6b8', '#48a0a3', '#2a8e91', '#167d81', '#0b696d', '#0a5c60', '#064b4e'];

/** The greys of the dark scheme, as cool as the accent: text, quiet text, borders, controls, raised, ground. */
const coolDark: MantineColorsTuple = ['#e4ebeb', '#c7d1d1', '#a5b3b3', '#728080', '#3a4748', '#2d393a', '#222c2d', '#1b2324', '#161d1e', '#13191a'];

/** Nothing moves for longer than this, in milliseconds. */
const motion = { duration: 100 };

export const theme = createTheme({
  colors: { deepTeal, dark: coolDark },
  primaryColor: 'deepTeal',
  primaryShade: { light: 8, dark: 7 },
  defaultRadius: 'md',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.4' },
      h2: { fontSize: '16px', lineHeight: '1.5' },
      h3: { fontSize: '14px', lineHeight: '1.5' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // Gone at once: while a dialog fades, the page's keys would not be heard.
    Modal: { defaultProps: { transitionProps: { duration: 0 }, overlayProps: { backgroundOpacity: 0.4 } } },
    // A header inside a dialog must not count as the banner of the window.
    ModalHeader: { defaultProps: { component: 'div' } },
    Popover: { defaultProps: { transitionProps: motion, shadow: 'md' } },
    Menu: { defaultProps: { transitionProps: motion, shadow: 'md' } },
    Tooltip: { defaultProps: { transitionProps: motion, openDelay: 300 } },
    Table: { defaultProps: { fz: 13, verticalSpacing: 6, horizontalSpacing: 8 } },
  },
});

/** Mantine's own greys take ours, so that quiet text and field borders pass WCAG AA in both schemes. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--desk-raised)',
    '--mantine-color-text': 'var(--desk-text)',
    '--mantine-color-dimmed': 'var(--desk-quiet)',
    '--mantine-color-placeholder': 'var(--desk-placeholder)',
    '--mantine-color-default-border': 'var(--desk-line-strong)',
    '--mantine-color-error': 'var(--desk-bad)',
    '--mantine-color-anchor': 'var(--desk-accent)',
  };
  return { variables: {}, light: both, dark: both };
};

/** The person's choice of light or dark, kept on this workstation. `public/before-paint.js` reads the same name before the first paint. */
export const colorScheme = localStorageColorSchemeManager({ key: 'miis-desk-color-scheme' });
