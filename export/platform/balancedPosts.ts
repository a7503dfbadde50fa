/**
 * How many pictures each post has where one takes `max` at most: as few posts as can be, the first ones larger by one where they are not even.
 * With a `max` of three or more, none of several posts has a picture alone.
 */
export function balancedPosts(pictures: number, max: number): number[] {
  const posts = pictures === 0 ? 0 : Math.max(1, Math.ceil(pictures / max))
  return Array.from({ length: posts }, (_, index) => Math.floor(pictures / posts) + (index < pictures % posts ? 1 : 0))
}
