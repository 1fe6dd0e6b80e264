/** Audiences the interface has words for (`host.shelf.audience`). */
export const AUDIENCES = [
  'municipality',
  'ngo',
  'employer',
  'school',
  'teacher',
  'student',
  'youth',
  'health',
  'police',
  'inspector',
  'business',
  'hotel',
  'jobseeker',
  'public',
] as const;
