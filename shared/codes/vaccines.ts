/** The vaccines: CDC's codes joined with the usual ages, routes and sites. */
import type { Vaccine } from './code-tables';
import type { UsualFile, VaccinesFile } from './table-files';

/** Every vaccine, in CVX order. */
export function vaccinesOf(coded: VaccinesFile, usual: UsualFile): readonly Vaccine[] {
  const usualOf = new Map(usual.vaccines.map((one) => [one.cvx, one]));
  const siteOf = new Map(usual.sites.map(({ route, ...site }) => [route, site]));
  return coded.vaccines.map((vaccine) => {
    const known = usualOf.get(vaccine.cvx);
    const route = known?.route ?? vaccine.route;
    const site = route === undefined ? undefined : siteOf.get(route);
    return {
      cvx: vaccine.cvx,
      shortName: vaccine.name,
      status: vaccine.status,
      groups: vaccine.groups,
      isUnspecified: vaccine.isUnspecified ?? false,
      ...ageWindow(known),
      ...(route === undefined ? {} : { usualRoute: route }),
      ...(site === undefined ? {} : { usualSite: site }),
    };
  });
}

function ageWindow(usual: UsualFile['vaccines'][number] | undefined): Pick<Vaccine, 'ageWindow'> {
  if (usual?.fromMonths === undefined && usual?.toMonths === undefined) return {};
  return {
    ageWindow: {
      ...(usual.fromMonths === undefined ? {} : { fromMonths: usual.fromMonths }),
      ...(usual.toMonths === undefined ? {} : { toMonths: usual.toMonths }),
    },
  };
}
