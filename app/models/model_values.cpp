// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/model_values.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

#include "app/project/command_text.h"
#include "app/texts/core_texts.h"
#include "app/texts/model_texts.h"
#include "core/base/size_text.h"
#include "core/base/utf8_path.h"
#include "widgets/parts/language_numbers.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

class ModelValues {
  Q_DECLARE_TR_FUNCTIONS(ModelValues)
};

QString plain(const std::string& text) {
  return QString::fromStdString(text);
}

QString sizeOf(int64_t bytes) {
  return inLanguage(plain(sizeText(bytes)));
}

FidelityMeaning meaningOf(FidelityVerdict verdict) {
  switch (verdict) {
    case FidelityVerdict::Partial:
      return FidelityMeaning::Partial;
    case FidelityVerdict::NoDifference:
      return FidelityMeaning::NoDifference;
    case FidelityVerdict::WorseThanZeros:
      return FidelityMeaning::WorseThanZeros;
    case FidelityVerdict::BetterThanModel:
      return FidelityMeaning::BetterThanModel;
    case FidelityVerdict::ZerosHelp:
      return FidelityMeaning::ZerosHelp;
  }
  return FidelityMeaning::Partial;
}

FidelityRow rowOf(const std::string& record, int64_t tokens, const CrossEntropies& losses) {
  FidelityRow row{plain(record), static_cast<double>(tokens)};
  if (tokens > 0) {
    row.original = losses.original;
    row.zero = losses.zero;
    row.sae = losses.sae;
    row.unclipped = lossRecovered(losses) / 100;
    row.meaning = meaningOf(verdictOf(losses));
  }
  return row;
}

QString conditionsOf(const ProjectFidelity& fidelity) {
  const FidelityReport& report = fidelity.report;
  const QString mode = report.paperCompatible ? ModelValues::tr("paper-compatible: the first 1,024 tokens")
                                              : ModelValues::tr("whole sequences");
  const QString normalised =
      report.normalised ? ModelValues::tr("activations normalised") : ModelValues::tr("activations not normalised");
  const auto seconds = fidelity.measured.time_since_epoch().count();
  const QString date = QLocale::c().toString(QDateTime::fromSecsSinceEpoch(seconds).date(), u"yyyy-MM-dd");
  return ModelValues::tr("Layer %1, %2; %3; %4; mean of %n sequences, %5", nullptr,
                         static_cast<int>(report.sequences.size()))
      .arg(QString::number(report.layer), QString::fromUtf8(siteName(report.site)), mode, normalised, date);
}

bool isUsable(const ShelfEntry& entry) {
  return entry.state == ShelfState::OnDisk;
}

}  // namespace

ModelRow rowOf(const ShelfEntry& entry, const JobHandle* download) {
  ModelRow row;
  row.id = ModelLibrary::idOf(entry);
  row.name = plain(entry.name);
  row.title = catalogueText(entry.title);
  row.kind = kindText(entry);
  row.type = typeText(entry);
  if (entry.glm) {
    row.layers = static_cast<double>(entry.glm->layers);
    row.width = static_cast<double>(entry.glm->hidden);
    row.parameters = static_cast<double>(entry.glm->parameters);
  }
  if (entry.dictionary) {
    row.width = static_cast<double>(entry.dictionary->activationDim);
    row.latents = static_cast<double>(entry.dictionary->dictSize);
  }
  if (entry.layer)
    row.layer = *entry.layer;
  QStringList fits;
  for (const DictionaryFit& fit : entry.fits)
    if (fit.fits)
      fits << plain(fit.glm);
  row.fits = fits.join(QStringLiteral(", "));
  row.bytes = static_cast<double>(entry.bytes);
  row.licence = catalogueText(entry.licence.name);
  row.state = stateText(entry.state);
  if (download)
    row.state = std::isnan(download->progress().fraction)
                    ? ModelValues::tr("downloading")
                    : ModelValues::tr("downloading, %1").arg(formatWholePercent(download->progress().fraction));
  return row;
}

ModelCardContent cardOf(const ShelfEntry& entry) {
  ModelCardContent content;
  content.name = plain(entry.name);
  content.title = catalogueText(entry.title);
  content.problem = problemText(entry);
  if (const QString facts = factsText(entry); !facts.isEmpty())
    content.facts << qMakePair(kindText(entry), facts);
  if (entry.layer)
    content.facts << qMakePair(ModelValues::tr("Trained on layer"), QString::number(*entry.layer));
  content.facts << qMakePair(
      entry.state == ShelfState::NotDownloaded ? ModelValues::tr("To download, about") : ModelValues::tr("On disk"),
      sizeOf(entry.bytes));
  if (!entry.origin.empty())
    content.facts << qMakePair(ModelValues::tr("From"), plain(entry.origin));
  content.fits = fitTexts(entry);
  content.licence = licenceText(entry);
  content.licenceUrl = plain(entry.licence.url);
  content.path = plain(toUtf8(entry.file.empty() ? entry.folder : entry.file));
  return content;
}

FidelityContent contentOf(const Session& session, const FidelityDesk& desk) {
  FidelityContent content;
  content.canMeasure = desk.canMeasure();
  if (!content.canMeasure)
    content.hint = session.contents().isReadOnly
                       ? ModelValues::tr("This project is read only, so nothing new can be stored in it.")
                       : ModelValues::tr("Add a sequence to measure it on.");
  if (!desk.fidelity())
    return content;
  const FidelityReport& report = desk.fidelity()->report;
  int64_t tokens = 0;
  for (const SequenceFidelity& sequence : report.sequences) {
    content.sequences.push_back(rowOf(sequence.record, sequence.tokens, sequence.losses));
    tokens += sequence.tokens;
  }
  content.overall = rowOf({}, tokens, report.overall);
  content.conditions = conditionsOf(*desk.fidelity());
  content.command = fidelityCommand(session, report);
  if (report.sequences.size() != session.records().size())
    content.hint = ModelValues::tr("The project has %n sequences now: measure again to cover them.", nullptr,
                                   static_cast<int>(session.records().size()));
  return content;
}

QString workingText(const JobHandle& job) {
  const QString step = stepText(job.progress().step);
  const QString left = formatTimeLeft(job.progress().secondsLeft);
  const QString doing = step.isEmpty() ? ModelValues::tr("Measuring...") : step;
  return left.isEmpty() ? doing : ModelValues::tr("%1, %2").arg(doing, left);
}

QString planText(const DownloadPlan& plan) {
  const QString name = plain(plan.name).toHtmlEscaped();
  const QString from = plain(plan.from.hub + "/" + plan.from.repository).toHtmlEscaped();
  QString text = ModelValues::tr("<b>%1</b>: %2 from %3.").arg(name, sizeOf(plan.bytes), from);
  text += QStringLiteral("<p>") + licenceText(plan.licence).toHtmlEscaped();
  if (!plan.licence.url.empty())
    text += QStringLiteral(" <a href=\"%1\">%1</a>").arg(plain(plan.licence.url).toHtmlEscaped());
  return text;
}

QString downloadName(const ShelfEntry& entry) {
  const PublishedModel* published = catalogue().find(entry.name);
  if (published)
    return plain(published->name);
  // A repository of its own stands on the shelf as OWNER--REPO.
  const QStringList parts = plain(entry.name).split(QStringLiteral("--"));
  return parts.size() == 2 ? parts.join(u'/') : QString();
}

const ShelfEntry* partnerOf(const ShelfEntry& entry, const std::vector<ShelfEntry>& entries) {
  const ShelfEntry* only = nullptr;
  int64_t found = 0;
  for (const ShelfEntry& other : entries) {
    const ShelfEntry& dictionary = entry.dictionary ? entry : other;
    const ShelfEntry& glm = entry.dictionary ? other : entry;
    const bool fits = glm.glm && isUsable(other) && std::ranges::any_of(dictionary.fits, [&](const DictionaryFit& fit) {
                        return fit.fits && fit.glm == glm.name;
                      });
    if (!fits)
      continue;
    only = &other;
    ++found;
  }
  return found == 1 ? only : nullptr;
}

}  // namespace dglm
