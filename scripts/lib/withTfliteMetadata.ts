import { Builder, ByteBuffer, type Offset } from 'flatbuffers';

/**
 * Fields of the tables involved, by their place in TensorFlow's `schema.fbs` and `metadata_schema.fbs`. Both formats
 * are flatbuffers: what is not set is absent, and old readers ignore what they do not know.
 */
const MODEL = { version: 0, operatorCodes: 1, subgraphs: 2, description: 3, buffers: 4, metadata: 6, count: 8 };
const METADATA_ENTRY = { name: 0, buffer: 1, count: 2 };
const BUFFER = { data: 0, count: 1 };
const MODEL_METADATA = { name: 0, subgraphs: 3, minParserVersion: 7, count: 8 };
const SUBGRAPH_METADATA = { inputs: 2, outputs: 3, count: 8 };
const TENSOR_METADATA = { name: 0, content: 3, processUnits: 4, count: 7 };
const CONTENT = { propertiesType: 0, properties: 1, count: 3 };
const PROCESS_UNIT = { optionsType: 0, options: 1, count: 2 };
const NORMALIZATION = { mean: 0, std: 1, count: 2 };
const IMAGE_PROPERTIES = { colorSpace: 0, count: 2 };

const IMAGE_PROPERTIES_TYPE = 2;
const NORMALIZATION_TYPE = 1;
const COLOR_SPACE_RGB = 1;
/** TFLite wants its buffers on 16 bytes; a multiple keeps the alignment of all that is inside the old file. */
const ALIGNMENT = 64;
/** The model was trained on values from 0 to 1, and a picture's go to this. Without the division it finds nobody. */
const BRIGHTEST = 255;
const METADATA_NAME = 'TFLITE_METADATA';

/**
 * The model with the metadata that MediaPipe's tasks demand: one RGB image, one mask.
 *
 * References in a flatbuffer are relative and point forward, and the builder writes from the end to the beginning. So
 * the old file becomes the end of the new one, untouched, and a new root in front of it refers into it.
 */
export function withTfliteMetadata(model: Uint8Array): Uint8Array {
  const old = new ByteBuffer(model);
  const root = old.readInt32(0);
  if (old.getBufferIdentifier() !== 'TFL3') throw new Error('Not a TensorFlow Lite model');
  if (old.__offset(root, slot(MODEL.metadata)) !== 0) return model;

  const builder = new Builder(model.length + 8192);
  builder.prep(ALIGNMENT, 0);
  builder.pad(-model.length & (ALIGNMENT - 1));
  for (let index = model.length - 1; index >= 0; index -= 1) builder.writeInt8(model[index] ?? 0);
  const start = builder.offset();
  /** Where something of the old file is, in the builder's way of counting: from the end. */
  const kept = (position: number): Offset => start - position;
  const table = (field: number): Offset => {
    const place = old.__offset(root, slot(field));
    return place === 0 ? 0 : kept(old.__indirect(root + place));
  };

  const buffers = old.__indirect(root + old.__offset(root, slot(MODEL.buffers)));
  const count = old.readInt32(buffers);
  const oldBuffers = Array.from({ length: count }, (_, index) => kept(old.__indirect(buffers + 4 + 4 * index)));
  const data = createBytes(builder, describeModel());
  const ownBuffer = createTable(builder, BUFFER.count, () => builder.addFieldOffset(BUFFER.data, data, 0));
  const allBuffers = createOffsets(builder, [...oldBuffers, ownBuffer]);
  const name = builder.createString(METADATA_NAME);
  const entry = createTable(builder, METADATA_ENTRY.count, () => {
    builder.addFieldOffset(METADATA_ENTRY.name, name, 0);
    builder.addFieldInt32(METADATA_ENTRY.buffer, count, 0);
  });
  const entries = createOffsets(builder, [entry]);
  const newRoot = createTable(builder, MODEL.count, () => {
    const version = old.__offset(root, slot(MODEL.version));
    builder.addFieldInt32(MODEL.version, version === 0 ? 3 : old.readInt32(root + version), 0);
    for (const field of [MODEL.operatorCodes, MODEL.subgraphs, MODEL.description]) {
      const place = table(field);
      if (place !== 0) builder.addFieldOffset(field, place, 0);
    }
    builder.addFieldOffset(MODEL.buffers, allBuffers, 0);
    builder.addFieldOffset(MODEL.metadata, entries, 0);
  });
  builder.finish(newRoot, 'TFL3');
  return builder.asUint8Array();
}

/** The metadata alone: a flatbuffer of its own, kept as bytes in the model. */
function describeModel(): Uint8Array {
  const builder = new Builder(512);
  const mean = createFloats(builder, [0, 0, 0]);
  const std = createFloats(builder, [BRIGHTEST, BRIGHTEST, BRIGHTEST]);
  const normalization = createTable(builder, NORMALIZATION.count, () => {
    builder.addFieldOffset(NORMALIZATION.mean, mean, 0);
    builder.addFieldOffset(NORMALIZATION.std, std, 0);
  });
  const unit = createTable(builder, PROCESS_UNIT.count, () => {
    builder.addFieldInt8(PROCESS_UNIT.optionsType, NORMALIZATION_TYPE, 0);
    builder.addFieldOffset(PROCESS_UNIT.options, normalization, 0);
  });
  const units = createOffsets(builder, [unit]);
  const image = createTable(builder, IMAGE_PROPERTIES.count, () => {
    builder.addFieldInt8(IMAGE_PROPERTIES.colorSpace, COLOR_SPACE_RGB, 0);
  });
  const content = createTable(builder, CONTENT.count, () => {
    builder.addFieldInt8(CONTENT.propertiesType, IMAGE_PROPERTIES_TYPE, 0);
    builder.addFieldOffset(CONTENT.properties, image, 0);
  });
  const inputName = builder.createString('image');
  const input = createTable(builder, TENSOR_METADATA.count, () => {
    builder.addFieldOffset(TENSOR_METADATA.name, inputName, 0);
    builder.addFieldOffset(TENSOR_METADATA.content, content, 0);
    builder.addFieldOffset(TENSOR_METADATA.processUnits, units, 0);
  });
  const outputName = builder.createString('mask');
  const output = createTable(builder, TENSOR_METADATA.count, () => {
    builder.addFieldOffset(TENSOR_METADATA.name, outputName, 0);
  });
  const inputs = createOffsets(builder, [input]);
  const outputs = createOffsets(builder, [output]);
  const subgraph = createTable(builder, SUBGRAPH_METADATA.count, () => {
    builder.addFieldOffset(SUBGRAPH_METADATA.inputs, inputs, 0);
    builder.addFieldOffset(SUBGRAPH_METADATA.outputs, outputs, 0);
  });
  const subgraphs = createOffsets(builder, [subgraph]);
  const name = builder.createString('Selfie segmentation');
  const minParserVersion = builder.createString('1.0.0');
  const root = createTable(builder, MODEL_METADATA.count, () => {
    builder.addFieldOffset(MODEL_METADATA.name, name, 0);
    builder.addFieldOffset(MODEL_METADATA.subgraphs, subgraphs, 0);
    builder.addFieldOffset(MODEL_METADATA.minParserVersion, minParserVersion, 0);
  });
  builder.finish(root, 'M001');
  return builder.asUint8Array();
}

/** A field's place in the vtable, which begins with two sizes of two bytes each. */
function slot(field: number): number {
  return 4 + 2 * field;
}

function createTable(builder: Builder, fields: number, fill: () => void): Offset {
  builder.startObject(fields);
  fill();
  return builder.endObject();
}

function createOffsets(builder: Builder, offsets: readonly Offset[]): Offset {
  builder.startVector(4, offsets.length, 4);
  for (const offset of [...offsets].reverse()) builder.addOffset(offset);
  return builder.endVector();
}

function createFloats(builder: Builder, values: readonly number[]): Offset {
  builder.startVector(4, values.length, 4);
  for (const value of [...values].reverse()) builder.addFloat32(value);
  return builder.endVector();
}

function createBytes(builder: Builder, bytes: Uint8Array): Offset {
  builder.startVector(1, bytes.length, 16);
  for (let index = bytes.length - 1; index >= 0; index -= 1) builder.addInt8(bytes[index] ?? 0);
  return builder.endVector();
}
