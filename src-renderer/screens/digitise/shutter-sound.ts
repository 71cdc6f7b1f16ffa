let audio: AudioContext | null = null;

const CLICK_MS = 70;
const PITCH_HZ = 1320;
const LOUDNESS = 0.08;

/** A short click that says "taken" to eyes that are on the paper. Silent where the browser allows no sound. */
export function playShutter(): void {
  try {
    audio ??= new AudioContext();
    const voice = audio.createOscillator();
    const volume = audio.createGain();
    voice.frequency.value = PITCH_HZ;
    volume.gain.setValueAtTime(LOUDNESS, audio.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + CLICK_MS / 1000);
    voice.connect(volume).connect(audio.destination);
    voice.start();
    voice.stop(audio.currentTime + CLICK_MS / 1000);
  } catch {
    // No sound device: the flash says it too.
  }
}
