// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/shelf_text.h"

#include "core/base/size_text.h"
#include "core/base/units.h"
#include "core/base/utf8_path.h"
#include "core/sae/architecture.h"

namespace dglm::cli {
namespace {

using Json = nlohmann::ordered_json;

const char* stateName(ShelfState state) {
  switch (state) {
    case ShelfState::OnDisk:
      return "on disk";
    case ShelfState::Unfinished:
      return "unfinished";
    case ShelfState::Unreadable:
      return "unreadable";
    case ShelfState::NotDownloaded:
      return "not downloaded";
  }
  return "";
}

/// Why it cannot be used as it is, or nothing.
std::string problemOf(const ShelfEntry& entry) {
  if (entry.state == ShelfState::Unfinished)
    return "the download has not ended; 'models get' goes on with it";
  return entry.failure ? entry.failure->text() : "";
}

const char* kindName(const std::optional<ModelKind>& kind) {
  if (!kind)
    return "?";
  return *kind == ModelKind::Glm ? "glm" : "sae";
}

Json jsonOf(const ShelfEntry& entry) {
  Json object = {{"name", entry.name},   {"kind", kindName(entry.kind)}, {"state", stateName(entry.state)},
                 {"bytes", entry.bytes}, {"origin", entry.origin},       {"licence", entry.licence.name},
                 {"title", entry.title}};
  if (!entry.folder.empty())
    object["folder"] = toUtf8(entry.folder);
  if (const std::string problem = problemOf(entry); !problem.empty())
    object["problem"] = problem;
  if (entry.glm)
    object.update({{"family", entry.glm->family},
                   {"layers", entry.glm->layers},
                   {"hidden", entry.glm->hidden},
                   {"parameters", entry.glm->parameters}});
  if (entry.dictionary)
    object.update({{"file", toUtf8(entry.file)},
                   {"architecture", std::string(architectureName(entry.dictionary->architecture))},
                   {"activation_dim", entry.dictionary->activationDim},
                   {"dict_size", entry.dictionary->dictSize},
                   {"k", entry.dictionary->k}});
  if (entry.layer)
    object["layer"] = *entry.layer;
  for (const DictionaryFit& fit : entry.fits)
    object["fits"].push_back({{"model", fit.glm}, {"fits", fit.fits}, {"why_not", fit.misfit.english()}});
  return object;
}

std::string factsText(const ShelfEntry& entry) {
  if (entry.glm)
    return "gLM " + entry.glm->family + ", " + std::to_string(entry.glm->layers) + " layers, hidden " +
           std::to_string(entry.glm->hidden) + ", " + groupDigits(entry.glm->parameters) + " parameters";
  if (!entry.dictionary)
    return entry.title;
  const DictionaryFacts& facts = *entry.dictionary;
  std::string text = "SAE " + std::string(architectureName(facts.architecture)) +
                     (facts.architectureIsAssumed ? " (or TopK: the files do not tell)" : "") + ", activation_dim " +
                     std::to_string(facts.activationDim) + ", dict_size " + std::to_string(facts.dictSize);
  if (facts.k > 0)
    text += ", k " + std::to_string(facts.k);
  return text + (entry.layer ? ", layer " + std::to_string(*entry.layer) : "");
}

void addLines(const ShelfEntry& entry, std::vector<std::string>& lines) {
  const char* about = entry.state == ShelfState::NotDownloaded ? "about " : "";
  lines.push_back("  " + entry.name + ": " + factsText(entry));
  const std::string licence = entry.licence.name.empty() ? "" : ", licence " + entry.licence.name;
  lines.push_back("    " + (about + sizeText(entry.bytes)) + licence +
                  (entry.origin.empty() ? "" : ", from " + entry.origin));
  if (const std::string problem = problemOf(entry); !problem.empty())
    lines.push_back(std::string("    ") + stateName(entry.state) + ": " + problem);
  for (const DictionaryFit& fit : entry.fits)
    lines.push_back(fit.fits ? "    fits " + fit.glm : "    does not fit " + fit.glm + ": " + fit.misfit.english());
}

}  // namespace

std::string licenceText(const DownloadPlan& plan) {
  std::string text = plan.name + ": " + sizeText(plan.bytes) + " from " + plan.from.hub + "/" + plan.from.repository +
                     ", revision " + plan.from.revision + ".\nLicence: " + plan.licence.name;
  if (!plan.licence.summary.empty())
    text += " (" + plan.licence.summary + ")";
  return text + (plan.licence.url.empty() ? "." : ". " + plan.licence.url);
}

CommandSummary shelfSummary(const std::filesystem::path& shelf, const std::vector<ShelfEntry>& entries) {
  CommandSummary summary;
  summary.json = {{"shelf", toUtf8(shelf)}, {"models", Json::array()}};
  std::vector<std::string> published;
  summary.lines.push_back("On the shelf " + toUtf8(shelf) + ":");
  for (const ShelfEntry& entry : entries) {
    summary.json["models"].push_back(jsonOf(entry));
    addLines(entry, entry.state == ShelfState::NotDownloaded ? published : summary.lines);
  }
  if (summary.lines.size() == 1)
    summary.lines.emplace_back("  nothing yet");
  if (!published.empty())
    summary.lines.emplace_back("To be downloaded with 'decode-glm models get NAME':");
  summary.lines.insert(summary.lines.end(), published.begin(), published.end());
  return summary;
}

CommandSummary downloadSummary(const DownloadPlan& plan, const DownloadReport& report) {
  CommandSummary summary;
  summary.json = {{"name", plan.name},
                  {"folder", toUtf8(report.folder)},
                  {"bytes", report.bytes},
                  {"licence", plan.licence.name},
                  {"size_only", report.sizeOnly},
                  {"already_there", report.alreadyThere}};
  summary.lines = {plan.name + " is on the shelf: " + toUtf8(report.folder) + ", " + sizeText(report.bytes) + "."};
  for (const std::string& file : report.sizeOnly)
    summary.lines.push_back("  " + file + ": the hub publishes no SHA-256, only its size was checked.");
  return summary;
}

CommandSummary verificationSummary(const std::vector<Verification>& verifications) {
  CommandSummary summary;
  summary.json = {{"models", Json::array()}};
  for (const Verification& model : verifications) {
    summary.json["models"].push_back({{"name", model.name},
                                      {"as_downloaded", model.isAsDownloaded()},
                                      {"has_source", model.hasNote},
                                      {"files", model.files}});
    summary.lines.push_back(model.name + ": " +
                            (model.hasNote ? "as downloaded (files: " + std::to_string(model.files) + ")."
                                           : "was not downloaded by this program, nothing to compare with."));
  }
  if (verifications.empty())
    summary.lines.emplace_back("There is nothing on the shelf.");
  return summary;
}

}  // namespace dglm::cli
