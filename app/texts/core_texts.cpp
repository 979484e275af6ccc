// SPDX-FileCopyrightText: 2026 The Decode-gLM Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/texts/core_texts.h"

#include <QCoreApplication>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dglm {
namespace {

// %1, %2, ... stand for what core puts there. Tests compare these lists with the sources of core.
// clang-format off
[[maybe_unused]] constexpr const char* kSteps[] = {
    QT_TRANSLATE_NOOP("dglm::Steps", "Checking the project"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Comparing kernels"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Copying the project"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Counting labels"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Downloading %1, MB"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Drawing the curve"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Encoding"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Filling the activation buffer"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Joining activations"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Looking for concepts"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Matching latents"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Measuring %1"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Measuring"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Measuring the features"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Reading %1"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Reading activations"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Reading edits"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Reading latents"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Reading published scores"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Reading records"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Reading set %1"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Reading the latents of a family"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Reading the sequence"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Reading windows"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Removing activations"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Running controls"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Running the model"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Finding features"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Counting latents that are active together"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Finding the neighbours of latents"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Placing latents"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Scanning the corpus"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Scoring latents"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Scoring meta-latents"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Scoring probes"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Scoring the baselines"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Steering"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Storing records"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Storing scores"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Testing on the held-out sets"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Training the dictionaries"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Training the dictionary"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Training the meta-SAE"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Training the model"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Training probes"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Waiting for another program to close the project"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Writing %1"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Writing designs"),
    QT_TRANSLATE_NOOP("dglm::Steps", "Writing the hits"),
};

// What a Why of core says. A test finds those that are missing here.
[[maybe_unused]] constexpr const char* kReasons[] = {
    QT_TRANSLATE_NOOP("dglm::Reasons", "%1 annotated sequences were read, and training, tuning and testing need one each"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "%1 beside it calls it %2, and its tensors are of none that is known here. Found: %3"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "%1 beside it says %2 %3, and its tensors %4. The two do not belong together: put the checkpoint's own beside it"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "%1 holds the tensors of a %2%3 autoencoder"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "'%1' already means %2"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "a map holds at most %1 latents"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "a map needs three latents or more"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "neurons have no directions"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "'%1' and '%2' have %3 and %4 entries"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "'%1' is no list"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "'%1' is no list of texts"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "'%1' is no number"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "'%1' is no step"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "'%1' is no text"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "'%1' is no whole number from 0 to %2"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "'layer' of feature %1 is %2, and the dictionary is of layer %3"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "A record"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "A token"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "The comparison"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "base %1 is %2, not %3"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "bases come in between two that are neighbours"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "both they and the sequences to train on need annotated features, or there is nothing to score"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it changes nothing"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it has no checkpoint yet"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is no folder of a training run"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is no folder"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is larger than an event file is"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is no table of stabilities"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "made"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "name bases: b:START-END or feature:NAME"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "no annotated sequence that was read has one of the concepts"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "No label of set 0 stands in set 1 or 2, so that nothing is tested."),
    QT_TRANSLATE_NOOP("dglm::Reasons", "no base would be left"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "Nothing was written to %1."),
    QT_TRANSLATE_NOOP("dglm::Reasons", "Records whose bases stand in an earlier set too: %1. The first is %2; the other strand, and a circle that begins elsewhere, count as the same. What was tuned on is no test."),
    QT_TRANSLATE_NOOP("dglm::Reasons", "Set %1 has no label."),
    QT_TRANSLATE_NOOP("dglm::Reasons", "The copy"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "The dictionary %1"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "The fidelity"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "The value of latent %1"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "no concept was scored for these latents, and none is named"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "taken into the analysis"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "they are of another model, or of another place in it"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "they were read in other windows, frames or precision than the analysis has"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the activations of these sequences take %1; save them with 'decode-glm activations --shards' and name them to 'decode-glm baselines'"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the name must end in .csv"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "there is no A, C, G or T"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "there is no column '%1'"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "What has arrived is kept; the same download goes on from there."),
    QT_TRANSLATE_NOOP("dglm::Reasons", "Work on the project %1"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "a BatchTopK dictionary takes the largest of a whole batch. Use the command encode for that"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "a bigWig file cannot hold a record as long as %1"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "a bigWig file needs at least one record"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "a gLM is a folder with config.json, vocab.txt and weights, and this is a file"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "a number of '%1' is too large"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "a pattern is written in IUPAC letters (A C G T R Y ... N)"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "a protein is written in the letters of amino acids, * for a stop"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "a program was stopped while it wrote to it, and %1 beside it can only be used where both may be written; copy both to such a folder and open the copy"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "access is denied; the model may have to be asked for on the hub's page first"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "an older version made it and it must be converted first"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "bases are numbered from 1"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "frame %1 has no token at base %2"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "imported"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it cannot be opened"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it cannot be read"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it ends after %1 bytes"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it ends before it starts, and the sequence is linear"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it ends too early"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it has %1 tokens, the configuration %2"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it has '%1', and the configuration has layers 0 to %2"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it has a second '='; a line is one concept"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it has annotations without sequences; give it together with FASTA of the same name"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it has neither an encoder nor a decoder under a known name. Found: %1; expected: encoder.weight and decoder.weight, or W_enc and W_dec"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it has no '%1'"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it has no '=' between the concept and its labels"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it has no 16S gene with A1408: %1 stands on neither strand"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it has no column %1"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it has no file %1"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it has no record"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it has no run_metadata"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it has no safetensors header"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it has no two numbers"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it holds %1 runs of SAE latents; import the folder of one run"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it holds a protein or RNA, not DNA"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it holds binary data"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it holds neither a gLM (config.json, vocab.txt and weights) nor an SAE"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it holds no DNA sequence"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it holds no feature"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it holds no track: no BED, bedGraph, bigWig or GFF3"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it holds only the start of compressed data"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it holds several SAEs; say which as %1:FILE, one of %2"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it holds what a %1 autoencoder does not have: %2"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is XML"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is a Git LFS pointer; fetch the real file"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is a JPEG picture"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is a Matryoshka BatchTopK whose group_sizes make %1 latents, and it has %2"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is a PDF document"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is a PNG picture"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is a ZIP archive or an office document; unpack it or export it first"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is a database or a project, not a file of sequences"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is a folder"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is a web page, perhaps an error page of the download"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is an old office document; export it first"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is another kind of file"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is compressed with bzip2; unpack it first"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is compressed with xz; unpack it first"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is compressed with zstd; unpack it first"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is empty or has letters that stand for no base"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is empty"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is larger than %1 MB"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is missing or not a JSON object"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is neither a name that 'models list' shows nor OWNER/REPO[:FILE]"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is no JSON"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is no JSON that can be read, from '%1' on: the text breaks off, or a number there is too large"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is no object"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is not an ordinary file"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is open for reading only, or its file or folder is write-protected"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is the project itself; choose another name"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it looks like a table, but its first line names no 'sequence' column"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it names %1 twice"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it reads %1 numbers a token, the model gives %2"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it seems to be FASTQ; convert it to FASTA"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it takes activations of %1 numbers, this model has %2"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it was not scored for a selection"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it was not scored on records of this project"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it was trained on layer %1, this model has layers 0 to %2"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it would call %1"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "its 'modelId' is %1, and the project's model is %2"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "its SHA-256 is %1, published is %2"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "its activations exceed 1 GB; use fewer frames"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "its compressed data is damaged"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "its compressed data stops in the middle"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "its first line is neither a header nor a sequence"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "its folder cannot be written"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "its header is longer than the file"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "its index cannot be read"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "its header names no 'sequence' column"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "its k is not between 1 and its number of latents"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "its last block is not whole"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "its pickle is not whole"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "its rows do not belong together"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "its site is not known"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "its weights have no language-model head (lm_head); activations and latents need none"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "its zip directory is missing"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "its values cannot be read"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "line %1 has %2 fields, its header %3"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "line %1"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "list of files"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "looked up again"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "mask_token_id is %1, and <mask> is token %2 of vocab.txt"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "measured"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "model.safetensors or pytorch_model.bin"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "named for %1"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "neither its name nor a summary tells the layer"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "neither the folder's name nor the summary tells the layer"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "no feature of these sequences has a name by that choice"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "no feature, latent or base pattern reads like this"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "no label of the tuning set names as many regions as a concept needs"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "no latent fires on the sequences of the tuning set"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "no latent outlines a concept of the tuning set"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "no sequence has two tokens or more"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "none of its features has an explanation"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "none of its lines is an annotation"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "none of its tensors belongs to this model. Found: %1; expected: '%2' and so on"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "nothing was read"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "nothing was typed"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "one of its records is in another set too"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "one of its tensors is not whole"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "reading from the disk failed"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "reading stopped half-way"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "record %1 has only %2 bases"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "record %1 has only %2 of %3 bases"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "row %1 has '%2' as %3"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "stored in %1"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the activations of a latent cannot be read"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the activations of a record cannot be read"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the checkpoint has %1"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the concept has no name"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the connection was cut too often"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the data of '%1' lie beyond its end"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the demo's description"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the demo's folder has no GenBank file"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the file is write-protected"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the folder does not exist or is write-protected"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "config.json and vocab.txt, and no file of SAE weights either"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the folder has no file of sequences, but %1"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the folder has no file"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the model's vocabulary has no such token"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the quote that line %1 opens is not closed"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the range ends before it starts, and this record is linear"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the record ends at base %1"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the records this project lists"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the run"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the sequence has bases 1 to %1"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the sequence has no such feature"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the sequence has tokens 0 to %1"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the server asks for a sign-in: the model is private, or there is none of that name"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the server does not give it"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the server does not resume"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the server had too many requests; wait a while"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the server has a fault; try again later"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the server sends more than the %1 bytes of the hub's list"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the token with A1408 is no k-mer of the model"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the tokens of a record cannot be read"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the weights are not floating-point numbers"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the window has tokens 0 to %1"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "there are too many copies of the demo"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "there is no record in it"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "there is no such model, revision or file; check the name"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "this model reads at most %1 tokens at once, <cls> included"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "this project has none of that number"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "validation set %1"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "weights must be floating-point numbers"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "with it the model's numbers overflow; take one nearer to those that the latent has by itself"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "write a range as 100-200, several with commas between"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "write a substitution as A120G, a deletion as 120-130del, an insertion as 120insACGT"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "write all, none, masked, neighbours:N, a token index, indices I-K, bases b:START-END or feature:NAME, separated by commas"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "feature library"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it needs a column of names and one of sequences, such as 'name' and 'sequence'"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "row %1"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the sequence of %1 has letters that are no bases"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "no feature of %1 bases or more"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "none of its sequences has a feature"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "scan"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it names no corpus"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "one of its values is of another kind"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "the sequences of the corpus, in %1 files"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "none of its %1 files could be read; the first: %2"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "The corpus"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "no file there is named as FASTA (.fna, .fa, .fasta, .fas, .fsa or .ffn, also with .gz)"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it looks like a protein, and a scan searches DNA"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is too long for a query"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "queries of more than 200 Mbp in all are too many for one scan"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "no record has a base"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "no meta-SAE is in it; 'decode-glm train meta-sae' writes them"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "a workflow"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "shards %1 are not done, and shards %2 are of another workflow"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "shards %1 are not done; run the workflow again, which goes on with them"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "shards %1 are of another workflow; remove their files 'done' and run it again"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "all of its runs failed; shards/1/log.txt says why"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is not what it was when the workflow was written"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "its plan was changed after it was written; write the workflow anew"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is not as 'decode-glm workflow' writes it"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it holds another sweep, with %1; move that away"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it is one of the files that are read"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "it holds written tokens, which shards do not keep; read it in one run"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "there is nothing to cut"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "a name of a file has one line"),
    QT_TRANSLATE_NOOP("dglm::Reasons", "written to %1"),
};

// The remarks of resources/demo/demo.json.
constexpr const char* kRemarks[] = {
    QT_TRANSLATE_NOOP("dglm::Remarks", "seen in the demo model's training"),
    QT_TRANSLATE_NOOP("dglm::Remarks", "seen in the demo model's training as parts of other plasmids (%1 of its 21-mers)"),
    QT_TRANSLATE_NOOP("dglm::Remarks", "not seen in the demo model's training (%1; %2 of its 21-mers were)"),
};

// clang-format on

/// What stands in the text where the sentence has %1, %2, ... in this order; none: it is another sentence.
std::optional<std::vector<std::string>> placesIn(std::string_view text, std::string_view sentence) {
  std::vector<std::string> places;
  for (size_t place = sentence.find('%'); place != std::string_view::npos; place = sentence.find('%')) {
    if (text.substr(0, place) != sentence.substr(0, place))
      return std::nullopt;
    text.remove_prefix(place);
    sentence.remove_prefix(place + 2);
    const std::string_view next = sentence.substr(0, sentence.find('%'));
    const size_t end = text.find(next);
    if (end == std::string_view::npos)
      return std::nullopt;
    places.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return text == sentence ? std::optional(places) : std::nullopt;
}

}  // namespace

QString textOf(const char* context, const Phrase& phrase) {
  const std::string sentence = QCoreApplication::translate(context, std::string(phrase.text).c_str()).toStdString();
  return QString::fromStdString(fillPlaces(sentence, phrase.places));
}

QString stepText(const Phrase& step) {
  return textOf("dglm::Steps", step);
}

QString reasonText(const Phrase& reason) {
  return textOf("dglm::Reasons", reason);
}

QString codonChangeText(CodonChange change) {
  const char* text = "";
  switch (change) {
    case CodonChange::Synonymous:
      text = QT_TRANSLATE_NOOP("dglm::CodonChange", "synonymous");
      break;
    case CodonChange::Missense:
      text = QT_TRANSLATE_NOOP("dglm::CodonChange", "missense");
      break;
    case CodonChange::StopGained:
      text = QT_TRANSLATE_NOOP("dglm::CodonChange", "stop gained");
      break;
    case CodonChange::StopLost:
      text = QT_TRANSLATE_NOOP("dglm::CodonChange", "stop lost");
      break;
  }
  return QCoreApplication::translate("dglm::CodonChange", text);
}

QString remarkText(const std::string& remark) {
  for (const char* known : kRemarks)
    if (auto places = placesIn(remark, known))
      return textOf("dglm::Remarks", Phrase(known, *std::move(places)));
  return QString::fromStdString(remark);
}

}  // namespace dglm
