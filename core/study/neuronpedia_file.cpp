// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/study/neuronpedia_file.h"

#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

#include "core/base/json_text.h"
#include "core/base/utf8_path.h"
#include "core/formats/input_file.h"

namespace dglm {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr int64_t kLargestIndex = std::numeric_limits<int32_t>::max();

/// The fields of one object. The first fault is kept; what is read after it is empty.
class Fields {
 public:
  Fields(const json& object, std::string file, std::string place)
      : object_(object), file_(std::move(file)), place_(std::move(place)) {
    if (!object.is_object())
      refuse(Why("it is no object"));
  }

  const std::optional<Error>& fault() const { return fault_; }
  const std::string& place() const { return place_; }

  /// Null counts as absent.
  bool has(const char* key) const { return find(key) != nullptr; }

  std::string text(const char* key) {
    const json* value = find(key);
    if (value && value->is_string())
      return value->get<std::string>();
    if (value)
      refuse(Why("'%1' is no text", {key}));
    return {};
  }

  /// A text that must be there, or a whole number written as one.
  std::string name(const char* key) {
    const json* value = find(key);
    if (value && value->is_number_unsigned())
      return std::to_string(value->get<uint64_t>());
    std::string found = text(key);
    if (!fault_ && found.empty())
      refuse(Why("it has no '%1'", {key}));
    return found;
  }

  /// From 0 to `largest`, as a number or as its digits.
  int64_t whole(const char* key, int64_t largest) {
    const json* value = find(key);
    if (!value) {
      refuse(Why("it has no '%1'", {key}));
      return 0;
    }
    uint64_t number = 0;
    bool isWhole = value->is_number_unsigned();
    if (isWhole)
      number = value->get<uint64_t>();
    if (value->is_string()) {
      const auto& digits = value->get_ref<const std::string&>();
      const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
      isWhole = error == std::errc() && end == digits.data() + digits.size() && !digits.empty();
    }
    if (isWhole && number <= static_cast<uint64_t>(largest))
      return static_cast<int64_t>(number);
    refuse(Why("'%1' is no whole number from 0 to %2", {key, std::to_string(largest)}));
    return 0;
  }

  double number(const char* key) {
    const json* value = find(key);
    return value ? numberOf(*value, key) : 0;
  }

  std::vector<double> numbers(const char* key) {
    std::vector<double> found;
    for (const json& value : array(key))
      found.push_back(numberOf(value, key));
    return found;
  }

  std::vector<std::string> texts(const char* key) {
    std::vector<std::string> found;
    for (const json& value : array(key)) {
      if (!value.is_string())
        refuse(Why("'%1' is no list of texts", {key}));
      found.push_back(value.is_string() ? value.get<std::string>() : std::string());
    }
    return found;
  }

  /// Empty where it is absent.
  const json& array(const char* key) {
    static const json none = json::array();
    const json* value = find(key);
    if (value && !value->is_array())
      refuse(Why("'%1' is no list", {key}));
    return value && value->is_array() ? *value : none;
  }

  /// Two lists go together, entry by entry.
  void mustMatch(const char* key, size_t size, const char* otherKey, size_t otherSize) {
    if (size != otherSize)
      refuse(Why("'%1' and '%2' have %3 and %4 entries",
                 {key, otherKey, std::to_string(size), std::to_string(otherSize)}));
  }

  void refuse(const Why& why) {
    if (!fault_)
      fault_ = Error{ErrorKind::MalformedFile, {file_, place_, why}};
  }

 private:
  const json* find(const char* key) const {
    if (!object_.is_object())
      return nullptr;
    const auto found = object_.find(key);
    return found == object_.end() || found->is_null() ? nullptr : &*found;
  }

  double numberOf(const json& value, const char* key) {
    const double number = value.is_number() ? value.get<double>() : std::numeric_limits<double>::quiet_NaN();
    if (std::isfinite(number) && std::abs(number) <= static_cast<double>(std::numeric_limits<float>::max()))
      return number;
    refuse(value.is_number() ? Why("a number of '%1' is too large", {key}) : Why("'%1' is no number", {key}));
    return 0;
  }

  const json& object_;
  std::string file_;
  std::string place_;
  std::optional<Error> fault_;
};

Result<NeuronpediaExplanation> explanationFrom(Fields fields) {
  NeuronpediaExplanation explanation{fields.text("description"), fields.text("typeName"),
                                     fields.text("explanationModelName")};
  if (fields.fault())
    return *fields.fault();
  return explanation;
}

Result<NeuronpediaActivation> activationFrom(Fields fields) {
  NeuronpediaActivation activation;
  activation.tokens = fields.texts("tokens");
  activation.values = fields.numbers("values");
  fields.mustMatch("tokens", activation.tokens.size(), "values", activation.values.size());
  activation.maxValue = fields.number("maxValue");
  activation.minValue = fields.number("minValue");
  if (fields.has("maxValueTokenIndex") && !activation.tokens.empty())
    activation.maxValueTokenIndex =
        fields.whole("maxValueTokenIndex", static_cast<int64_t>(activation.tokens.size()) - 1);
  if (fields.fault())
    return *fields.fault();
  return activation;
}

Result<NeuronpediaFeature> featureFrom(const json& object, const std::string& file, const std::string& place) {
  Fields fields(object, file, place);
  NeuronpediaFeature feature;
  feature.modelId = fields.name("modelId");
  feature.layer = fields.name("layer");
  feature.index = fields.whole("index", kLargestIndex);
  feature.maxActApprox = fields.number("maxActApprox");
  feature.fracNonzero = fields.number("frac_nonzero");
  feature.frequencyHeights = fields.numbers("freq_hist_data_bar_heights");
  feature.frequencyValues = fields.numbers("freq_hist_data_bar_values");
  feature.negativeTokens = fields.texts("neg_str");
  feature.negativeValues = fields.numbers("neg_values");
  feature.positiveTokens = fields.texts("pos_str");
  feature.positiveValues = fields.numbers("pos_values");
  const json& explanations = fields.array("explanations");
  const json& activations = fields.array("activations");
  if (fields.fault())
    return *fields.fault();
  // A row of Neuronpedia's lists of explanations.
  if (!fields.has("explanations") && fields.has("description")) {
    DGLM_TRY(NeuronpediaExplanation explanation, explanationFrom(fields));
    feature.explanations.push_back(std::move(explanation));
  }
  for (size_t i = 0; i < explanations.size(); ++i) {
    const std::string at = place + ", explanation " + std::to_string(i + 1);
    DGLM_TRY(NeuronpediaExplanation explanation, explanationFrom(Fields(explanations[i], file, at)));
    if (!explanation.description.empty())
      feature.explanations.push_back(std::move(explanation));
  }
  for (size_t i = 0; i < activations.size(); ++i) {
    const std::string at = place + ", activation " + std::to_string(i + 1);
    DGLM_TRY(NeuronpediaActivation activation, activationFrom(Fields(activations[i], file, at)));
    feature.activations.push_back(std::move(activation));
  }
  return feature;
}

/// The JSON of a text, discarded where it is none; and the last key that was read of it.
struct ReadJson {
  json value;
  std::string lastKey;
};

ReadJson jsonOf(std::string_view text) {
  ReadJson read;
  const auto note = [&read](int, json::parse_event_t event, json& parsed) {
    if (event == json::parse_event_t::key)
      read.lastKey = parsed.get<std::string>();
    return true;
  };
  read.value = json::parse(text, note, /*allow_exceptions=*/false);
  return read;
}

Error notJson(const std::string& file, const std::string& place, const std::string& lastKey) {
  return {ErrorKind::MalformedFile,
          {file, place,
           lastKey.empty() ? Why("it is no JSON")
                           : Why("it is no JSON that can be read, from '%1' on: the text breaks off, or a number there "
                                 "is too large",
                                 {lastKey})}};
}

/// An object a line, as in Neuronpedia's exports.
Result<std::vector<json>> objectsByLine(std::string_view text, const std::string& file) {
  std::vector<json> objects;
  for (int64_t line = 1; !text.empty(); ++line) {
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view row = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (row.find_first_not_of(" \t\r") == std::string_view::npos)
      continue;
    ReadJson read = jsonOf(row);
    if (read.value.is_discarded())
      return notJson(file, "line " + std::to_string(line), read.lastKey);
    objects.push_back(std::move(read.value));
  }
  return objects;
}

ordered_json jsonFrom(const NeuronpediaFeature& feature) {
  ordered_json object = {{"modelId", feature.modelId},
                         {"layer", feature.layer},
                         {"index", std::to_string(feature.index)},  // the site has it as a text
                         {"maxActApprox", feature.maxActApprox},
                         {"frac_nonzero", feature.fracNonzero},
                         {"freq_hist_data_bar_heights", feature.frequencyHeights},
                         {"freq_hist_data_bar_values", feature.frequencyValues},
                         {"neg_str", feature.negativeTokens},
                         {"neg_values", feature.negativeValues},
                         {"pos_str", feature.positiveTokens},
                         {"pos_values", feature.positiveValues},
                         {"explanations", ordered_json::array()},
                         {"activations", ordered_json::array()}};
  const auto textOrNull = [](const std::string& text) { return text.empty() ? ordered_json() : ordered_json(text); };
  for (const NeuronpediaExplanation& explanation : feature.explanations)
    object["explanations"].push_back({{"description", explanation.description},
                                      {"typeName", textOrNull(explanation.typeName)},
                                      {"explanationModelName", textOrNull(explanation.explanationModelName)}});
  for (const NeuronpediaActivation& activation : feature.activations)
    object["activations"].push_back({{"tokens", activation.tokens},
                                     {"values", activation.values},
                                     {"maxValue", activation.maxValue},
                                     {"minValue", activation.minValue},
                                     {"maxValueTokenIndex", activation.maxValueTokenIndex}});
  return object;
}

}  // namespace

int layerOfSource(const std::string& layer) {
  int number = -1;
  const auto [end, error] = std::from_chars(layer.data(), layer.data() + layer.size(), number);
  const bool isNumber = error == std::errc() && (end == layer.data() + layer.size() || *end == '-');
  return isNumber && number >= 0 ? number : -1;
}

std::string neuronpediaText(const std::vector<NeuronpediaFeature>& features) {
  std::string text = "[";
  for (size_t i = 0; i < features.size(); ++i)
    text.append(i == 0 ? "\n" : ",\n").append(jsonText(jsonFrom(features[i])));
  return text + "\n]\n";
}

Result<std::vector<NeuronpediaFeature>> parseNeuronpedia(const std::string& text, const std::filesystem::path& file) {
  const std::string name = toUtf8(file);
  std::vector<json> objects;
  if (ReadJson whole = jsonOf(text); whole.value.is_array()) {
    objects.assign(whole.value.begin(), whole.value.end());
  } else if (!whole.value.is_discarded()) {
    objects.push_back(std::move(whole.value));
  } else {
    // Several lines that are objects by themselves; else the fault is that of the whole.
    const size_t first = text.find('\n');
    if (first == std::string::npos || jsonOf(std::string_view(text).substr(0, first)).value.is_discarded())
      return notJson(name, "Neuronpedia", whole.lastKey);
    DGLM_TRY(objects, objectsByLine(text, name));
  }
  std::vector<NeuronpediaFeature> features;
  for (size_t i = 0; i < objects.size(); ++i) {
    DGLM_TRY(NeuronpediaFeature feature, featureFrom(objects[i], name, "feature " + std::to_string(i + 1)));
    features.push_back(std::move(feature));
  }
  if (features.empty())
    return Error{ErrorKind::MalformedFile, {name, "Neuronpedia", Why("it holds no feature")}};
  return features;
}

Result<std::vector<NeuronpediaFeature>> readNeuronpedia(const std::filesystem::path& file) {
  DGLM_TRY(InputFile input, InputFile::open(file));
  DGLM_TRY(const std::string text, input.readRest());
  return parseNeuronpedia(text, file);
}

}  // namespace dglm
