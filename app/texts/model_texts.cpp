// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/texts/model_texts.h"

#include <QCoreApplication>

#include "app/texts/core_texts.h"
#include "app/texts/messages.h"
#include "core/sae/architecture.h"
#include "widgets/parts/value_format.h"

namespace dglm {
namespace {

QString words(const char* text) {
  return QCoreApplication::translate("dglm::ModelTexts", text);
}

QString plain(const std::string& text) {
  return QString::fromStdString(text);
}

// What resources/models.json says in words.
// clang-format off
constexpr const char* kCatalogueTexts[] = {
    QT_TRANSLATE_NOOP("dglm::ModelTexts", "for non-commercial use, naming the authors; what is made from it carries the same licence"),
    QT_TRANSLATE_NOOP("dglm::ModelTexts", "naming the authors"),
    QT_TRANSLATE_NOOP("dglm::ModelTexts", "the publisher's page may say more"),
    QT_TRANSLATE_NOOP("dglm::ModelTexts", "not stated"),
    QT_TRANSLATE_NOOP("dglm::ModelTexts", "Nucleotide Transformer v2, 50 million parameters, 850 species"),
    QT_TRANSLATE_NOOP("dglm::ModelTexts", "Nucleotide Transformer v2, 100 million parameters, 850 species"),
    QT_TRANSLATE_NOOP("dglm::ModelTexts", "Nucleotide Transformer v2, 250 million parameters, 850 species"),
    QT_TRANSLATE_NOOP("dglm::ModelTexts", "Nucleotide Transformer v2, 500 million parameters, 850 species"),
    QT_TRANSLATE_NOOP("dglm::ModelTexts", "Codon-NT: Nucleotide Transformer v2 of 3-mers, 50 million parameters, 850 species"),
    QT_TRANSLATE_NOOP("dglm::ModelTexts", "Nucleotide Transformer v1, 500 million parameters, human reference genome"),
    QT_TRANSLATE_NOOP("dglm::ModelTexts", "Nucleotide Transformer v1, 500 million parameters, 3,202 human genomes"),
    QT_TRANSLATE_NOOP("dglm::ModelTexts", "Nucleotide Transformer v1, 2.5 billion parameters, 850 species"),
    QT_TRANSLATE_NOOP("dglm::ModelTexts", "Nucleotide Transformer v1, 2.5 billion parameters, 3,202 human genomes"),
    QT_TRANSLATE_NOOP("dglm::ModelTexts", "Decode-gLM's SAE on layer 1 of Nucleotide Transformer v2 50M"),
};
// clang-format on

QString glmText(const ShelvedGlmFacts& facts) {
  return words(QT_TRANSLATE_NOOP("dglm::ModelTexts", "%1, %2 layers, width %3, %4 parameters"))
      .arg(plain(facts.family), formatCount(facts.layers), formatCount(facts.hidden), formatCount(facts.parameters));
}

QString classText(const DictionaryFacts& facts) {
  return facts.architectureIsAssumed
             ? words(QT_TRANSLATE_NOOP("dglm::ModelTexts", "BatchTopK (or TopK: the files do not tell)"))
             : QString::fromUtf8(architectureName(facts.architecture));
}

QString dictionaryText(const DictionaryFacts& facts) {
  const QString text = words(QT_TRANSLATE_NOOP("dglm::ModelTexts", "%1, width %2, %3 latents"))
                           .arg(classText(facts), formatCount(facts.activationDim), formatCount(facts.dictSize));
  return facts.k > 0 ? words(QT_TRANSLATE_NOOP("dglm::ModelTexts", "%1, k %2")).arg(text, formatCount(facts.k)) : text;
}

}  // namespace

QString factsText(const ShelfEntry& entry) {
  if (entry.glm)
    return glmText(*entry.glm);
  return entry.dictionary ? dictionaryText(*entry.dictionary) : QString();
}

QString kindText(const ShelfEntry& entry) {
  if (!entry.kind)
    return QStringLiteral("?");
  return *entry.kind == ModelKind::Glm ? words(QT_TRANSLATE_NOOP("dglm::ModelTexts", "gLM"))
                                       : words(QT_TRANSLATE_NOOP("dglm::ModelTexts", "SAE"));
}

QString typeText(const ShelfEntry& entry) {
  if (entry.glm)
    return plain(entry.glm->family);
  return entry.dictionary ? QString::fromUtf8(architectureName(entry.dictionary->architecture)) : QString();
}

QString stateText(ShelfState state) {
  switch (state) {
    case ShelfState::OnDisk:
      return words(QT_TRANSLATE_NOOP("dglm::ModelTexts", "on disk"));
    case ShelfState::Unfinished:
      return words(QT_TRANSLATE_NOOP("dglm::ModelTexts", "unfinished"));
    case ShelfState::Unreadable:
      return words(QT_TRANSLATE_NOOP("dglm::ModelTexts", "unreadable"));
    case ShelfState::NotDownloaded:
      break;
  }
  return words(QT_TRANSLATE_NOOP("dglm::ModelTexts", "not downloaded"));
}

QString problemText(const ShelfEntry& entry) {
  if (entry.state == ShelfState::Unfinished)
    return words(QT_TRANSLATE_NOOP("dglm::ModelTexts",
                                   "The download has not ended. Get it again: it goes on where it stopped."));
  return entry.failure ? messageFor(*entry.failure) : QString();
}

QString catalogueText(const std::string& text) {
  for (const char* known : kCatalogueTexts)
    if (text == known)
      return words(known);
  return plain(text);
}

QString licenceText(const Licence& licence) {
  if (licence.name.empty())
    return {};
  const QString name = catalogueText(licence.name);
  if (licence.summary.empty())
    return words(QT_TRANSLATE_NOOP("dglm::ModelTexts", "Licence: %1.")).arg(name);
  return words(QT_TRANSLATE_NOOP("dglm::ModelTexts", "Licence: %1 (%2).")).arg(name, catalogueText(licence.summary));
}

QString licenceText(const ShelfEntry& entry) {
  if (!entry.licence.name.empty() || !entry.glm)
    return licenceText(entry.licence);
  return words(QT_TRANSLATE_NOOP("dglm::ModelTexts",
                                 "The folder names no licence. Published Nucleotide Transformer weights are under CC "
                                 "BY-NC-SA 4.0: not for commercial use."));
}

QStringList fitTexts(const ShelfEntry& entry) {
  QStringList texts;
  for (const DictionaryFit& fit : entry.fits)
    texts << (fit.fits ? words(QT_TRANSLATE_NOOP("dglm::ModelTexts", "Fits %1.")).arg(plain(fit.glm))
                       : words(QT_TRANSLATE_NOOP("dglm::ModelTexts", "Does not fit %1: %2."))
                             .arg(plain(fit.glm), plain(reasonText(fit.misfit).toStdString())));
  return texts;
}

QString misfitText(const std::string& dictionary, const DictionaryFit& fit) {
  return fit.fits ? QString() : messageFor({ErrorKind::DimensionMismatch, {dictionary, fit.glm, fit.misfit}});
}

}  // namespace dglm
