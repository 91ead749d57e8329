/** How Teams draws a card in its three themes, near enough to judge by: the renderer's host configuration and the page around it. */

export type ThemeName = 'light' | 'dark' | 'high contrast'
export const themeNames: readonly ThemeName[] = ['light', 'dark', 'high contrast']

/** Teams on a phone gives a card about 360 pixels; the desktop's chat pane stops growing at about 600. */
export const widths = { phone: 360, desktop: 600 } as const
export type WidthName = keyof typeof widths

type Theme = { readonly around: string, readonly card: string, readonly border: string, readonly button: string, readonly hostConfig: unknown }

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: theme({ around: '#f5f5f5', card: '#ffffff', border: '#d1d1d1', text: '#242424', subtle: '#616161', accent: '#5b5fc7', good: '#237b4b', warning: '#8a5200', attention: '#c4314b', emphasis: '#f0f0f0' }),
  dark: theme({ around: '#1f1f1f', card: '#292929', border: '#525252', text: '#ffffff', subtle: '#adadad', accent: '#9299f7', good: '#92c353', warning: '#f8d22a', attention: '#f9838f', emphasis: '#333333' }),
  'high contrast': theme({ around: '#000000', card: '#000000', border: '#ffffff', text: '#ffffff', subtle: '#ffffff', accent: '#ffff01', good: '#3ff23f', warning: '#ffff01', attention: '#ffff01', emphasis: '#1a1a1a' }),
}

type Colours = Record<'around' | 'card' | 'border' | 'text' | 'subtle' | 'accent' | 'good' | 'warning' | 'attention' | 'emphasis', string>

function theme (colours: Colours): Theme {
  const foreground = Object.fromEntries((['text', 'accent', 'good', 'warning', 'attention'] as const).map((name) =>
    [name === 'text' ? 'default' : name, { default: colours[name], subtle: name === 'text' ? colours.subtle : colours[name] }]))
  return {
    around: colours.around, card: colours.card, border: colours.border, button: colours.text,
    hostConfig: {
      fontFamily: '"Segoe UI", system-ui, "Noto Sans", sans-serif',
      fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
      lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
      spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
      separator: { lineThickness: 1, lineColor: colours.border },
      actions: { maxActions: 6, actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8, spacing: 'medium' },
      containerStyles: {
        default: { backgroundColor: colours.card, foregroundColors: foreground },
        emphasis: { backgroundColor: colours.emphasis, foregroundColors: foreground },
      },
    },
  }
}
