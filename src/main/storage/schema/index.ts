export * from './accounts';
export * from './meetings';
export * from './rooms';
export * from './together';
export * from './webhooks';
