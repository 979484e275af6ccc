// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/shelf/catalogue.h"

#include "core/base/json_text.h"
#include "core/base/text.h"

#include <algorithm>

namespace dglm {
namespace {

using Json = nlohmann::json;

constexpr const char* kNotStated = "not stated";

std::string lastPart(const std::string& repository) {
  return repository.substr(repository.find('/') + 1);
}

/// "CC BY-NC-SA 4.0" and "cc-by-nc-sa-4.0" are one.
std::string folded(const std::string& name) {
  std::string text;
  for (const char c : name)
    text += c == ' ' ? '-' : inLowerCase(c);
  return text;
}

Licence licenceFrom(const std::string& name, const Json& object) {
  return {name, object.at("url").get<std::string>(), object.at("summary").get<std::string>(),
          object.at("free").get<bool>()};
}

PublishedModel modelFrom(const Json& object, const Catalogue& known) {
  PublishedModel model;
  model.name = object.at("name").get<std::string>();
  model.size = object.value("size", 0);
  model.kind = object.at("kind").get<std::string>() == "sae" ? ModelKind::Dictionary : ModelKind::Glm;
  model.repository = object.at("repository").get<std::string>();
  model.file = object.value("file", std::string());
  model.title = object.at("title").get<std::string>();
  if (object.contains("layer"))
    model.layer = object.at("layer").get<int>();
  model.licence = known.licence(object.at("licence").get<std::string>());
  model.bytes = object.at("bytes").get<int64_t>();
  return model;
}

}  // namespace

const PublishedModel* Catalogue::find(std::string_view name) const {
  const auto isNamed = [name](const PublishedModel& model) {
    return model.name == name || (model.size > 0 && std::to_string(model.size) == name) || model.repository == name ||
           lastPart(model.repository) == name;
  };
  const auto found = std::ranges::find_if(models, isNamed);
  return found == models.end() ? nullptr : &*found;
}

Licence Catalogue::licence(const std::string& name) const {
  const std::string wanted = folded(name.empty() ? kNotStated : name);
  for (const Licence& known : licences)
    if (folded(known.name) == wanted)
      return known;
  return {name, {}, {}, false};
}

Result<Catalogue> parseCatalogue(std::string_view json) {
  Catalogue result;
  try {
    const Json object = Json::parse(json);
    for (const auto& [name, licence] : object.at("licences").items())
      result.licences.push_back(licenceFrom(name, licence));
    for (const Json& model : object.at("models"))
      result.models.push_back(modelFrom(model, result));
  } catch (const Json::exception& failure) {
    return Error{ErrorKind::MalformedFile, {"models.json", "catalogue", failure.what()}};
  }
  return result;
}

const Catalogue& catalogue() {
  static const Catalogue compiledIn = parseCatalogue(catalogueTexts().front()).value();
  return compiledIn;
}

}  // namespace dglm
