// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/paper/figure_texts.h"

#include <QCoreApplication>

#include <string_view>

#include "app/texts/core_texts.h"

namespace dglm {
namespace {

constexpr const char* kContext = "dglm::Figures";

// %1, %2, ... stand for what core puts there. A test looks for the quantities in resources/published.
// clang-format off
[[maybe_unused]] constexpr const char* kTexts[] = {
    QT_TRANSLATE_NOOP("dglm::Figures", "latents with F1 above 0.2"),
    QT_TRANSLATE_NOOP("dglm::Figures", "neurons with F1 above 0.2"),
    QT_TRANSLATE_NOOP("dglm::Figures", "latents scored"),
    QT_TRANSLATE_NOOP("dglm::Figures", "highest F1"),
    QT_TRANSLATE_NOOP("dglm::Figures", "latents with F1 above 0.1"),
    QT_TRANSLATE_NOOP("dglm::Figures", "latents with F1 above 0.3"),
    QT_TRANSLATE_NOOP("dglm::Figures", "latents with F1 above 0.5"),
    QT_TRANSLATE_NOOP("dglm::Figures", "latents with F1 above 0.6"),
    QT_TRANSLATE_NOOP("dglm::Figures", "latents with F1 above 0.8"),
    QT_TRANSLATE_NOOP("dglm::Figures", "latents with held-out F1 above 0.2"),
    QT_TRANSLATE_NOOP("dglm::Figures", "latents with held-out F1 above 0.5"),
    QT_TRANSLATE_NOOP("dglm::Figures", "unique labels with F1 above 0.2"),
    QT_TRANSLATE_NOOP("dglm::Figures", "unique concepts"),
    QT_TRANSLATE_NOOP("dglm::Figures", "unique concepts, labels renamed as in the notebook"),
    QT_TRANSLATE_NOOP("dglm::Figures", "unique concepts, labels compared as sets"),
    QT_TRANSLATE_NOOP("dglm::Figures", "label"),
    QT_TRANSLATE_NOOP("dglm::Figures", "latent"),
    QT_TRANSLATE_NOOP("dglm::Figures", "F1"),
    QT_TRANSLATE_NOOP("dglm::Figures", "precision"),
    QT_TRANSLATE_NOOP("dglm::Figures", "recall"),
    QT_TRANSLATE_NOOP("dglm::Figures", "runs"),
    QT_TRANSLATE_NOOP("dglm::Figures", "P(mutation)"),
    QT_TRANSLATE_NOOP("dglm::Figures", "P(mutation) without steering"),
    QT_TRANSLATE_NOOP("dglm::Figures", "P(wild type) without steering"),
    QT_TRANSLATE_NOOP("dglm::Figures", "P(mutation), max_activation"),
    QT_TRANSLATE_NOOP("dglm::Figures", "rank of the mutation"),
    QT_TRANSLATE_NOOP("dglm::Figures", "highest P(mutation)"),
    QT_TRANSLATE_NOOP("dglm::Figures", "value of the highest P(mutation)"),
    QT_TRANSLATE_NOOP("dglm::Figures", "latent of the highest P(mutation)"),
    QT_TRANSLATE_NOOP("dglm::Figures", "place of the highest P(mutation)"),
    QT_TRANSLATE_NOOP("dglm::Figures", "runs with the mutation first, positive values"),
    QT_TRANSLATE_NOOP("dglm::Figures", "runs with the mutation first, other values"),
    QT_TRANSLATE_NOOP("dglm::Figures", "runs with the mutation first, max_activation"),
    QT_TRANSLATE_NOOP("dglm::Figures", "published CSV files, recomputed"),
    QT_TRANSLATE_NOOP("dglm::Figures", "%1, ties by id"),
    QT_TRANSLATE_NOOP("dglm::Figures", "F1 is the mean of three sets, of which the first chose label and threshold; the held-out columns leave it out."),
    QT_TRANSLATE_NOOP("dglm::Figures", "Layers differ in dictionary size, k and steps of training, so they are not compared like for like."),
    QT_TRANSLATE_NOOP("dglm::Figures", "The notebook prints %1 unique concepts where the data has %2: an earlier cell renames five labels of layer 3, which then count twice."),
    QT_TRANSLATE_NOOP("dglm::Figures", "Bars are coloured by a list of labels, not by rank: chloramphenicol acetyltransferase (cat) is a resistance gene, which the paper's figure draws as none."),
    QT_TRANSLATE_NOOP("dglm::Figures", "Suppressing unrelated latents puts the mutation first too (other values, panel D): see both signs before calling an effect specific."),
    QT_TRANSLATE_NOOP("dglm::Figures", "Rows of value 0 are the unsteered model, not the latent set to 0. The fixed values 20 and 30 lie inside the range of activations, though panel D2 calls them out-of-distribution."),
    QT_TRANSLATE_NOOP("dglm::Figures", "there are two runs of %1; the later one counts: %2"),
    QT_TRANSLATE_NOOP("dglm::Figures", "panel %1 is left out: there is no run of %2"),
    QT_TRANSLATE_NOOP("dglm::Figures", "panel %1 is left out: no latent of %2 has an F1"),
    QT_TRANSLATE_NOOP("dglm::Figures", "%1 has no place in figure 2"),
    QT_TRANSLATE_NOOP("dglm::Figures", "%1 rows of %2 say that they failed"),
    QT_TRANSLATE_NOOP("dglm::Figures", "%1 has %2 latents, its summary says %3"),
};
// clang-format on

}  // namespace

QString figureText(const Phrase& note) {
  return textOf(kContext, note);
}

QString quantityText(const std::string& quantity) {
  return QCoreApplication::translate(kContext, quantity.c_str());
}

QString sourceText(const std::string& source) {
  constexpr std::string_view kTies = ", ties by id";
  if (!source.ends_with(kTies))
    return quantityText(source);
  return figureText({"%1, ties by id", {source.substr(0, source.size() - kTies.size())}});
}

}  // namespace dglm
