// Widths that the design names: a phone, a tablet held upright, a desk.

export const SCREENS = {
  desk: { width: 1440, height: 900 },
  tablet: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
};
