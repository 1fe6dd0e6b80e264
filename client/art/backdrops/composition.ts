import type { Layer, Scene, SceneAir } from '../scene.ts';

/** One picture: its own hour and weather, and how each of its layers is put together in whatever box it gets. */
export interface Composition extends Readonly<Record<Layer, (scene: Scene) => string>> {
  readonly own: SceneAir;
}
