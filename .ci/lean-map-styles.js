// For Vite: the base map's stylesheet without what dresses buttons, popups and notes that this page
// does not have, and without their pictures.

const stylesheet = /\/maplibre-gl\.css$/;
const picture = /background-image:\s*url\((["']?)data:image\/svg.*?\1\);?/g;
const rule = /([^{}]+)(\{[^{}]*\})/g;
const unused = new RegExp('popup|user-location'
  + '|ctrl-(attrib|compass|fullscreen|geolocate|globe|group|icon|logo|scale|terrain)');

export const leanMapStyles = {
  name: 'lean-map-styles',
  enforce: 'pre',
  transform: {
    filter: { id: stylesheet },
    handler: (styles) => ({ code: styles.replace(picture, '').replace(rule, usedOf), map: null }),
  },
};

/** A rule for those of its selectors that something here may answer to. */
function usedOf(_whole, selectors, body) {
  const used = selectors.split(',').filter((selector) => !unused.test(selector));
  return used.length === 0 ? '' : used.join(',') + body;
}
