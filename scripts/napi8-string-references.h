// Compiles better-sqlite3, written for Node-API 10, against Node-API 8 (Node 20, Electron 25).
//
// Of what Node-API 10 brought, the package uses one thing: a reference to a string. Before, only objects and
// functions could be referenced, and napi_create_reference fails with anything else. So a string is put into a
// holder object, and the reference is made to that; a type tag tells our holders from every other object.
// All references the package makes to strings are strong ones; a weak one would let its holder go too early.
#pragma once
#include <node_api.h>

namespace glossator {

constexpr napi_type_tag kHolderTag = {0x9e1f5a6b0c7d4f21, 0xa3b84c5d6e7f8091};

inline napi_status create_reference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  if (napi_typeof(env, value, &type) != napi_ok || type != napi_string)
    return napi_create_reference(env, value, count, result);
  napi_value holder;
  napi_status status = napi_create_object(env, &holder);
  if (status == napi_ok) status = napi_type_tag_object(env, holder, &kHolderTag);
  if (status == napi_ok) status = napi_set_element(env, holder, 0, value);
  return status == napi_ok ? napi_create_reference(env, holder, count, result) : status;
}

inline napi_status get_reference_value(napi_env env, napi_ref ref, napi_value* result) {
  napi_status status = napi_get_reference_value(env, ref, result);
  napi_valuetype type;
  bool is_holder = false;
  if (status == napi_ok && *result != nullptr && napi_typeof(env, *result, &type) == napi_ok && type == napi_object &&
      napi_check_object_type_tag(env, *result, &kHolderTag, &is_holder) == napi_ok && is_holder)
    return napi_get_element(env, *result, 0, result);
  return status;
}

}  // namespace glossator

#define napi_create_reference glossator::create_reference
#define napi_get_reference_value glossator::get_reference_value
