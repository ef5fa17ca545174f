/* The places that claims take from what is told around them. */
#ifndef CLAIM_SCENE_PLACE_H
#define CLAIM_SCENE_PLACE_H

#include "claim/scene.h"

/* Whether the place is a country or wider. */
bool scene_place_is_wide(const struct scene *scene, const struct role *place);
/* Whether it is a building without a name: a place where nothing else is told. */
bool scene_place_is_mere(const struct scene *scene, const struct role *place);
/* Whether the claim stands in an entry of a list that begins with its place. */
/* "died at a hospital in | Bolkow": of those alone who are nursed there. */
bool scene_place_is_nursed(const struct scene *scene, const struct role *place);
/* Those whom the police hold are held where the rest happened. */
void scene_place_held(const struct scene *scene, struct claim *claim);
/* "The bus skidded near Bolkow": where in the province, told of what is known. */
void scene_place_narrow(struct scene *scene, uint32_t sentence);
bool scene_place_is_entry(struct scene *scene, const struct claim *claim);
/* Gives the incident, and a claim without an own place, the one told nearer than the incident's. */
void scene_place_take(struct scene *scene, struct incident *now, struct claim *claim,
		      const struct role *own);
/* Gives a count of a war the place told just before it. */
void scene_place_apart(struct scene *scene, struct claim *claim);
/* Gives claims that have none the place told last before them, or where the report opens. */
void scene_place_last(struct scene *scene);

#endif
