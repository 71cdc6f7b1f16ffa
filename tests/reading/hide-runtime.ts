import { registerHooks } from 'node:module';

// Loaded before a program: the reading runtime cannot be found, as on a system for which it has no binary.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'onnxruntime-node') throw new Error('onnxruntime-node is hidden');
    return next(specifier, context);
  },
});
