import { useScreenParam } from '../../app/navigation.ts';
import { ShipmentList } from './shipment-list.tsx';
import { ShipmentView } from './shipment-view.tsx';

/** `/shipments`: papers on their way · `/shipments/<shipmentId>`: one, packed, sent or counted. */
export function ShipmentsScreen() {
  const shipmentId = useScreenParam();
  return shipmentId === null ? <ShipmentList /> : <ShipmentView key={shipmentId} shipmentId={shipmentId} />;
}
