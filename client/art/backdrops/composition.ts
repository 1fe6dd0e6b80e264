import type { Mood, Scene } from '../scene.ts';

/** One picture: its hour and weather, and how it is put together in whatever box it gets. */
export interface Composition {
  readonly mood: Mood;
  readonly draw: (scene: Scene) => string;
}
