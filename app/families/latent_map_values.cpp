// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/families/latent_map_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <optional>

#include "widgets/parts/palette.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

class LatentMapTexts {
  Q_DECLARE_TR_FUNCTIONS(LatentMapTexts)

 public:
  static QString family(int64_t family, const QString& label) {
    return label.isEmpty() ? tr("family %1").arg(formatCount(family))
                           : tr("%1 (family %2)", "concept, number").arg(label, formatCount(family));
  }
  static QString others(LatentColours colours) {
    return colours == LatentColours::Concept ? tr("other concepts, or none") : tr("other families, or none");
  }
  static QString bestConcept(const QString& name, double f1) {
    return tr("best concept %1, F1 %2").arg(name, formatScore(f1));
  }
  static QString component(int number, double share) {
    return tr("Component %1 (%2 of the variance)").arg(formatCount(number), formatPercent(share));
  }
  static QString components(double share, int latents) {
    return tr("%n latents by the directions in which the dictionary adds them to the model. The plane holds %1 of what "
              "tells the directions apart: what is far apart here is, what is near need not be near.",
              nullptr, latents)
        .arg(formatPercent(share));
  }
  static QString neighbours(double divergence, int latents) {
    return tr("%n latents, each beside those whose directions are nearest to its own (t-SNE, divergence %1). Who is a "
              "neighbour means something; how far groups are from each other does not.",
              nullptr, latents)
        .arg(formatActivation(divergence));
  }
  static QString together(int latents) {
    return tr(
        "%n latents, each beside those with which it fires at the same tokens of this project's sequences; lines "
        "lead to the most frequent three.",
        nullptr, latents);
  }
  static QString alone(int latents) {
    return tr("%n fire with none of the others, and are left out.", nullptr, latents);
  }
};

/// The family in which the latent is strongest, by the latent's number.
std::map<int32_t, int64_t> familiesOfLatents(const MetaRunFiles* run) {
  std::map<int32_t, int64_t> families;
  std::map<int32_t, float> strengths;
  for (size_t family = 0; run && family < run->families.size(); ++family)
    for (const MetaChild& child : run->families[family].children) {
      const auto latent = static_cast<int32_t>(run->latents[static_cast<size_t>(child.row)].latent);
      if (const auto known = strengths.find(latent); known != strengths.end() && known->second >= child.strength)
        continue;
      strengths[latent] = child.strength;
      families[latent] = static_cast<int64_t>(family);
    }
  return families;
}

QString familyName(const MetaRunFiles& run, int64_t family) {
  return LatentMapTexts::family(family, QString::fromStdString(run.families[static_cast<size_t>(family)].label));
}

/// The names of the most frequent, the largest first; of equals the first by name.
QStringList mostFrequent(const std::vector<QString>& names) {
  std::map<QString, int> counts;
  for (const QString& name : names)
    if (!name.isEmpty())
      ++counts[name];
  std::vector<std::pair<QString, int>> order(counts.begin(), counts.end());
  std::ranges::stable_sort(order, [](const auto& a, const auto& b) { return a.second > b.second; });
  QStringList most;
  for (const auto& [name, count] : order)
    if (most.size() < Palette::kSeriesCount)
      most << name;
  return most;
}

}  // namespace

std::vector<int32_t> latentsToMap(const Session& session, const ConceptBook& concepts, MappedLatents which) {
  std::vector<int32_t> latents;
  const LatentOverview* overview = session.latents().overview();
  for (int32_t latent = 0; overview && latent < static_cast<int32_t>(overview->summary.latents.size()); ++latent)
    if (which == MappedLatents::All ||
        (which == MappedLatents::Firing ? session.latents().summaryOf(latent).activeTokenCount > 0
                                        : concepts.bestConcept(latent).has_value()))
      latents.push_back(latent);
  return latents;
}

LatentScatterData scatterData(const Session& session, const ConceptBook& concepts, const MetaRunFiles* run,
                              const LatentMap& map, LatentColours colours) {
  const LatentBook& book = session.latents();
  const std::map<int32_t, int64_t> families = familiesOfLatents(run);
  LatentScatterData data;
  std::vector<QString> groupOf;
  for (size_t i = 0; i < map.latents.size(); ++i) {
    LatentScatterData::Point point;
    point.latent = map.latents[i];
    point.id = QString::fromStdString(book.idOf(point.latent).toString());
    point.name = book.nameOf(point.latent);
    point.x = static_cast<double>(map.places[2 * i]);
    point.y = static_cast<double>(map.places[2 * i + 1]);
    QStringList details;
    QString conceptName, family;
    if (const auto best = concepts.bestConcept(point.latent)) {
      conceptName = QString::fromStdString(best->conceptName());
      details << LatentMapTexts::bestConcept(conceptName, best->score->countingF1());
    }
    if (const auto known = families.find(point.latent); known != families.end()) {
      family = familyName(*run, known->second);
      details << family;
    }
    point.detail = details.join('\n');
    groupOf.push_back(colours == LatentColours::Concept ? conceptName : family);
    data.points.push_back(std::move(point));
  }
  data.groups = mostFrequent(groupOf);
  for (size_t i = 0; i < groupOf.size(); ++i)
    data.points[i].group = groupOf[i].isEmpty() ? -1 : static_cast<int>(data.groups.indexOf(groupOf[i]));
  data.others = LatentMapTexts::others(colours);
  for (const LatentLink& link : map.links)
    data.links.emplace_back(link.first, link.second);
  if (map.kind == LatentMapKind::Components) {
    data.xTitle = LatentMapTexts::component(1, map.share[0]);
    data.yTitle = LatentMapTexts::component(2, map.share[1]);
  }
  return data;
}

QString mapSentence(const LatentMap& map) {
  const auto latents = static_cast<int>(map.latents.size());
  switch (map.kind) {
    case LatentMapKind::Components:
      return LatentMapTexts::components(map.share[0] + map.share[1], latents);
    case LatentMapKind::Neighbours:
      return LatentMapTexts::neighbours(map.divergence, latents);
    case LatentMapKind::Together:
      break;
  }
  QString sentence = LatentMapTexts::together(latents);
  if (map.alone > 0)
    sentence += ' ' + LatentMapTexts::alone(static_cast<int>(map.alone));
  return sentence;
}

std::vector<QStringList> mapRows(const Session& session, const ConceptBook& concepts, const MetaRunFiles* run,
                                 const LatentMap& map) {
  const LatentBook& book = session.latents();
  const std::map<int32_t, int64_t> families = familiesOfLatents(run);
  std::vector<QStringList> rows{{"latent", "name", "concept", "f1", "family", "x", "y", "pinned"}};
  for (size_t i = 0; i < map.latents.size(); ++i) {
    const int32_t latent = map.latents[i];
    const auto best = concepts.bestConcept(latent);
    const auto family = families.find(latent);
    rows.push_back({QString::fromStdString(book.idOf(latent).toString()), book.nameOf(latent),
                    best ? QString::fromStdString(best->conceptName()) : QString(),
                    best ? exactNumber(best->score->countingF1()) : QString(),
                    family == families.end() ? QString() : exactNumber(family->second), exactNumber(map.places[2 * i]),
                    exactNumber(map.places[2 * i + 1]), book.isPinned(latent) ? "1" : "0"});
  }
  return rows;
}

}  // namespace dglm
