import { FUNCTION, readRegistersPdu } from '../../framing/modbus-pdu.ts';
import type { DecodedReading } from '../../contract/climate-sample.ts';

/** Clones of the RS-485 wall transmitter differ in which register comes first. */
export type RegisterOrder = 'temperatureFirst' | 'humidityFirst';

/** Two holding registers from 0, each a signed tenth. Source: microrobotics/RS485-TH. */
export const readClimatePdu = readRegistersPdu(FUNCTION.readHoldingRegisters, 0, 2);

export function decodeClimateRegisters(registers: readonly number[], order: RegisterOrder): DecodedReading {
  const tenths = registers.map((raw) => (raw >= 0x8000 ? raw - 0x10000 : raw) / 10);
  const [first = null, second = null] = tenths;
  return order === 'temperatureFirst'
    ? { temperatureC: first, relativeHumidityPct: second }
    : { temperatureC: second, relativeHumidityPct: first };
}
