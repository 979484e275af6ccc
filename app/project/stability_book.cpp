// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/stability_book.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/project/command_text.h"
#include "app/texts/paths.h"
#include "widgets/parts/value_format.h"

namespace dglm {

StabilityBook::StabilityBook(Session& session, QObject* parent) : QObject(parent), session_(session) {
  connect(&session_.latents(), &LatentBook::stateChanged, this, &StabilityBook::follow);
}

/// While the same analysis is read anew, nothing changes.
void StabilityBook::follow() {
  if (session_.latents().state() == LatentBook::State::Loading)
    return;
  const LatentOverview* overview = session_.latents().overview();
  const ModelReference* dictionary = overview ? session_.contents().dictionary(overview->analysis.dictionary) : nullptr;
  const std::string sha256 = dictionary ? dictionary->sha256 : std::string();
  if (sha256 == sha256_)
    return;
  sha256_ = sha256;
  if (std::exchange(stability_, std::nullopt))
    Q_EMIT changed();
  if (!sha256_.empty())
    read();
}

void StabilityBook::read() {
  session_.project().read(
      {tr("Reading the stability of the latents"), Urgency::Interactive, "stability", JobNotice::Quiet},
      [sha256 = sha256_](const Project& project, const JobContext&) { return loadStability(project, sha256); }, this,
      [this, sha256 = sha256_](std::optional<ProjectStability> stability) {
        if (sha256 != sha256_ || (!stability && !stability_))
          return;
        stability_ = std::move(stability);
        Q_EMIT changed();
      });
}

double StabilityBook::of(int32_t latent) const {
  const bool isThere = stability_ && latent >= 0 && static_cast<size_t>(latent) < stability_->stability.size();
  return isThere ? static_cast<double>(stability_->stability[static_cast<size_t>(latent)])
                 : std::numeric_limits<double>::quiet_NaN();
}

QString StabilityBook::sentenceOf(int32_t latent) const {
  const double stability = of(latent);
  if (std::isnan(stability))
    return {};
  const auto others = static_cast<int>(stability_->others.size());
  const QString cosine = formatScore(stability), rule = formatScore(kComesBack);
  return comesBack(latent)
             ? tr("Comes back in %n other dictionaries (mean cosine %1, the rule is %2 or more): evidence that it is "
                  "no accident of one seed.",
                  nullptr, others)
                   .arg(cosine, rule)
             : tr("Does not come back in %n other dictionaries (mean cosine %1, the rule is %2 or more): this seed "
                  "alone may have made it, so do not build on it.",
                  nullptr, others)
                   .arg(cosine, rule);
}

void StabilityBook::measure(const std::vector<std::filesystem::path>& dictionaries) {
  if (dictionaries.size() < 2 || job_)
    return;
  const auto body = [project = session_.project().access(), dictionaries](const JobContext& job) {
    return measureStabilityIntoProject(project, dictionaries, job);
  };
  job_ = session_.jobs().start(
      session_.computeLane(), {tr("Matching the latents of dictionaries")}, body, session_.ofProject(this),
      [this, dictionaries](const std::vector<MeasuredStability>& all) {
        session_.script().add(tr("Matched the latents of %n dictionaries.", nullptr, static_cast<int>(all.size())),
                              stabilityCommand(dictionaries));
        for (const MeasuredStability& each : all)
          if (each.sha256 == sha256_) {
            stability_ = each.stability;
            Q_EMIT changed();
          }
        Q_EMIT measured(all);
      });
}

QString stabilitySummary(const ProjectStability& stability) {
  if (stability.comingBack() == 0)
    return StabilityBook::tr(
               "None of %1 latents comes back (mean cosine to its matches of %2 or more): "
               "this seed alone may have made them all.")
        .arg(formatCount(std::ssize(stability.stability)), formatScore(kComesBack));
  return StabilityBook::tr(
             "%1 of %2 latents come back (mean cosine to their matches of %3 or more): they are evidence. "
             "The others are a warning: this seed alone may have made them.")
      .arg(formatCount(stability.comingBack()), formatCount(std::ssize(stability.stability)), formatScore(kComesBack));
}

QString stabilityCommand(const std::vector<std::filesystem::path>& dictionaries) {
  QStringList words{"decode-glm", "sae", "stability"};
  for (const std::filesystem::path& dictionary : dictionaries)
    words << textOf(dictionary);
  words << "--out"
        << "stability.csv";
  return shellLine(words);
}

}  // namespace dglm
