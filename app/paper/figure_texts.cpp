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
    QT_TRANSLATE_NOOP("dglm::Figures", "hits"),
    QT_TRANSLATE_NOOP("dglm::Figures", "subjects with hits"),
    QT_TRANSLATE_NOOP("dglm::Figures", "assemblies with hits"),
    QT_TRANSLATE_NOOP("dglm::Figures", "queries with hits"),
    QT_TRANSLATE_NOOP("dglm::Figures", "lowest identity"),
    QT_TRANSLATE_NOOP("dglm::Figures", "highest identity"),
    QT_TRANSLATE_NOOP("dglm::Figures", "mean identity"),
    QT_TRANSLATE_NOOP("dglm::Figures", "hits with identity 100"),
    QT_TRANSLATE_NOOP("dglm::Figures", "hits with identity 99 or more"),
    QT_TRANSLATE_NOOP("dglm::Figures", "shortest alignment"),
    QT_TRANSLATE_NOOP("dglm::Figures", "longest alignment"),
    QT_TRANSLATE_NOOP("dglm::Figures", "mean length"),
    QT_TRANSLATE_NOOP("dglm::Figures", "alignments of 100 columns or more"),
    QT_TRANSLATE_NOOP("dglm::Figures", "lowest bit score"),
    QT_TRANSLATE_NOOP("dglm::Figures", "highest bit score"),
    QT_TRANSLATE_NOOP("dglm::Figures", "highest e-value"),
    QT_TRANSLATE_NOOP("dglm::Figures", "hits with an e-value below 1e-50"),
    QT_TRANSLATE_NOOP("dglm::Figures", "queries"),
    QT_TRANSLATE_NOOP("dglm::Figures", "different queries"),
    QT_TRANSLATE_NOOP("dglm::Figures", "queries without a base"),
    QT_TRANSLATE_NOOP("dglm::Figures", "queries of fewer than 50 bases"),
    QT_TRANSLATE_NOOP("dglm::Figures", "longest query"),
    QT_TRANSLATE_NOOP("dglm::Figures", "published FASTA file, recomputed"),
    QT_TRANSLATE_NOOP("dglm::Figures", "E-values are those of batches of 100 genome files, each a search space of its own: they cannot be compared across batches. Bit scores and identities can."),
    QT_TRANSLATE_NOOP("dglm::Figures", "The repository's README counts 8,753 hits: the file has no header, and its first line was taken for one."),
    QT_TRANSLATE_NOOP("dglm::Figures", "panel %1 is left out: there is no %2"),
    QT_TRANSLATE_NOOP("dglm::Figures", "%1 has %2 latents, its summary says %3"),
    QT_TRANSLATE_NOOP("dglm::Figures", "A set counts every label that contains one of its texts: 'env' is also in other labels than the envelope protein."),
    QT_TRANSLATE_NOOP("dglm::Figures", "The direction is row 60 of the meta-SAE (HIV), taken as it is; only its bias was chosen, on a random half of the tokens. Tokens of one plasmid lie in both halves, and <cls> and padding count among them."),
    QT_TRANSLATE_NOOP("dglm::Figures", "An always-positive probe has an F1 of 0.027 on HIV + env + RRE, of which 20,669 tokens are. The notebook is saved with its sanity check, which shuffles the labels, switched on; the published numbers are of a run without it."),
    QT_TRANSLATE_NOOP("dglm::Figures", "sets of labels"),
    QT_TRANSLATE_NOOP("dglm::Figures", "set of labels"),
    QT_TRANSLATE_NOOP("dglm::Figures", "meta-latents"),
    QT_TRANSLATE_NOOP("dglm::Figures", "mean purity"),
    QT_TRANSLATE_NOOP("dglm::Figures", "with fewer than 20 children"),
    QT_TRANSLATE_NOOP("dglm::Figures", "with a label on 10 children or more"),
    QT_TRANSLATE_NOOP("dglm::Figures", "children with the label"),
    QT_TRANSLATE_NOOP("dglm::Figures", "directions"),
    QT_TRANSLATE_NOOP("dglm::Figures", "dimensions"),
    QT_TRANSLATE_NOOP("dglm::Figures", "length"),
    QT_TRANSLATE_NOOP("dglm::Figures", "smallest length"),
    QT_TRANSLATE_NOOP("dglm::Figures", "largest length"),
    QT_TRANSLATE_NOOP("dglm::Figures", "children of HIV, env or RRE"),
    QT_TRANSLATE_NOOP("dglm::Figures", "A child is one of the 20 latents that a meta-latent is most active on; the workbook lists their labels in the order of the latents. Colours above 40 % of the range of importance are all the same blue."),
    QT_TRANSLATE_NOOP("dglm::Figures", "Column_126, which the notebook calls AMR, is PuroR: 18 of its 20 children."),
    QT_TRANSLATE_NOOP("dglm::Figures", "The numbers of the L0 against reconstruction plot are not among the published files: 'train meta-sae' with --control random measures them on a dictionary."),
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
