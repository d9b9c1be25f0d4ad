// For Vite: the base map's stylesheet brings pictures for buttons that this page does not have.

const stylesheet = /\/maplibre-gl\.css$/;
const picture = /background-image:\s*url\((["']?)data:image\/svg.*?\1\);?/g;

export const withoutIcons = {
  name: 'without-icons',
  enforce: 'pre',
  transform: {
    filter: { id: stylesheet },
    handler: (styles) => ({ code: styles.replace(picture, ''), map: null }),
  },
};
