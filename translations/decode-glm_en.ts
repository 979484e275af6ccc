<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BaselineTexts</name>
    <message numerus="yes">
        <source>%n annotated sequences</source>
        <translation>
            <numerusform>%n annotated sequence</numerusform>
            <numerusform>%n annotated sequences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Model or dictionary add to what the sequence alone tells of %1 of %n concepts, on %2.</source>
        <translation>
            <numerusform>Model or dictionary add to what the sequence alone tells of %1 of %n concept, on %2.</numerusform>
            <numerusform>Model or dictionary add to what the sequence alone tells of %1 of %n concepts, on %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n more, too few tested sequences tell.</source>
        <translation>
            <numerusform>Of %n more, too few tested sequences tell.</numerusform>
            <numerusform>Of %n more, too few tested sequences tell.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 tokens of it tested</source>
        <translation>
            <numerusform>%1 token of it tested</numerusform>
            <numerusform>%1 tokens of it tested</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClusterTexts</name>
    <message numerus="yes">
        <source>%1 of %n shards are done</source>
        <translation>
            <numerusform>%1 of %n shard is done</numerusform>
            <numerusform>%1 of %n shards are done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run</source>
        <translation>
            <numerusform>%Ln runs</numerusform>
            <numerusform>%Ln run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait</source>
        <translation>
            <numerusform>%Ln waits</numerusform>
            <numerusform>%Ln wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareTexts</name>
    <message numerus="yes">
        <source>The %1 latents that differ most between %n sequences; what is alike stands together.</source>
        <translation>
            <numerusform>The %1 latents of %n sequence; what is alike stands together.</numerusform>
            <numerusform>The %1 latents that differ most between %n sequences; what is alike stands together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 latents tell the groups apart at a q of .05 or less: %2.</source>
        <translation>
            <numerusform>%n of %1 latents tells the groups apart at a q of .05 or less: %2.</numerusform>
            <numerusform>%n of %1 latents tell the groups apart at a q of .05 or less: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 with %n sequences</source>
        <translation>
            <numerusform>%1 with %n sequence</numerusform>
            <numerusform>%1 with %n sequences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConceptColumns</name>
    <message numerus="yes">
        <source>%1 regions</source>
        <extracomment>Number of annotated regions, grouped: &quot;1,204 regions&quot;.</extracomment>
        <translation>
            <numerusform>%1 region</numerusform>
            <numerusform>%1 regions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditTexts</name>
    <message numerus="yes">
        <source>%1 latents change.</source>
        <translation>
            <numerusform>%1 latent changes.</numerusform>
            <numerusform>%1 latents change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LatentMapTexts</name>
    <message numerus="yes">
        <source>%n latents by the directions in which the dictionary adds them to the model. The plane holds %1 of what tells the directions apart: what is far apart here is, what is near need not be near.</source>
        <translation>
            <numerusform>%n latent by the directions in which the dictionary adds them to the model. The plane holds %1 of what tells the directions apart: what is far apart here is, what is near need not be near.</numerusform>
            <numerusform>%n latents by the directions in which the dictionary adds them to the model. The plane holds %1 of what tells the directions apart: what is far apart here is, what is near need not be near.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n latents, each beside those whose directions are nearest to its own (t-SNE, divergence %1). Who is a neighbour means something; how far groups are from each other does not.</source>
        <translation>
            <numerusform>%n latent, each beside those whose directions are nearest to its own (t-SNE, divergence %1). Who is a neighbour means something; how far groups are from each other does not.</numerusform>
            <numerusform>%n latents, each beside those whose directions are nearest to its own (t-SNE, divergence %1). Who is a neighbour means something; how far groups are from each other does not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n latents, each beside those with which it fires at the same tokens of this project&apos;s sequences; lines lead to the most frequent three.</source>
        <translation>
            <numerusform>%n latent, each beside those with which it fires at the same tokens of this project&apos;s sequences; lines lead to the most frequent three.</numerusform>
            <numerusform>%n latents, each beside those with which it fires at the same tokens of this project&apos;s sequences; lines lead to the most frequent three.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fire with none of the others, and are left out.</source>
        <translation>
            <numerusform>%n fires with none of the others, and is left out.</numerusform>
            <numerusform>%n fire with none of the others, and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelValues</name>
    <message numerus="yes">
        <source>Layer %1, %2; %3; %4; mean of %n sequences, %5</source>
        <translation>
            <numerusform>Layer %1, %2; %3; %4; mean of %n sequence, %5</numerusform>
            <numerusform>Layer %1, %2; %3; %4; mean of %n sequences, %5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The project has %n sequences now: measure again to cover them.</source>
        <translation>
            <numerusform>The project has %n sequence now: measure again to cover it.</numerusform>
            <numerusform>The project has %n sequences now: measure again to cover them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingTexts</name>
    <message numerus="yes">
        <source>Reading of %n sequences</source>
        <translation>
            <numerusform>Reading of %n sequence</numerusform>
            <numerusform>Reading of %n sequences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScanTexts</name>
    <message numerus="yes">
        <source>%n files could not be read.</source>
        <translation>
            <numerusform>%n file could not be read.</numerusform>
            <numerusform>%n files could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searched %Ln files</source>
        <translation>
            <numerusform>Searched %Ln file</numerusform>
            <numerusform>Searched %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hits</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln sequences</source>
        <translation>
            <numerusform>in %Ln sequence</numerusform>
            <numerusform>in %Ln sequences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln queries</source>
        <translation>
            <numerusform>of %Ln query</numerusform>
            <numerusform>of %Ln queries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: these are the first %Ln hits; the others follow at the end.</source>
        <translation>
            <numerusform>%1: this is the first %Ln hit; the others follow at the end.</numerusform>
            <numerusform>%1: these are the first %Ln hits; the others follow at the end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln hits so far; their e-values are not final yet.</source>
        <translation>
            <numerusform>%1: %Ln hit so far; its e-value is not final yet.</numerusform>
            <numerusform>%1: %Ln hits so far; their e-values are not final yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScoreChoiceTexts</name>
    <message numerus="yes">
        <source>%n concepts</source>
        <translation>
            <numerusform>%n concept</numerusform>
            <numerusform>%n concepts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SweepTexts</name>
    <message numerus="yes">
        <source>Sweep of %n dictionaries</source>
        <translation>
            <numerusform>Sweep of %n dictionary</numerusform>
            <numerusform>Sweep of %n dictionaries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::AnnotateDialog</name>
    <message numerus="yes">
        <source>All %n sequences of this project</source>
        <translation>
            <numerusform>The %n sequence of this project</numerusform>
            <numerusform>All %n sequences of this project</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n selected sequences</source>
        <translation>
            <numerusform>The %n selected sequence</numerusform>
            <numerusform>The %n selected sequences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::AnnotationDesk</name>
    <message numerus="yes">
        <source>Annotating %n sequences</source>
        <translation>
            <numerusform>Annotating %n sequence</numerusform>
            <numerusform>Annotating %n sequences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Annotated %n sequences.</source>
        <translation>
            <numerusform>Annotated %n sequence.</numerusform>
            <numerusform>Annotated %n sequences.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing of the library was found that %n sequences do not name already.</source>
        <translation>
            <numerusform>Nothing of the library was found that %n sequence does not name already.</numerusform>
            <numerusform>Nothing of the library was found that %n sequences do not name already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found %n features.</source>
        <translation>
            <numerusform>Found %n feature.</numerusform>
            <numerusform>Found %n features.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are fragments.</source>
        <translation>
            <numerusform>%n of them is a fragment.</numerusform>
            <numerusform>%n of them are fragments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Annotate %n sequences</source>
        <translation>
            <numerusform>Annotate %n sequence</numerusform>
            <numerusform>Annotate %n sequences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::AuditConceptPage</name>
    <message numerus="yes">
        <source>%n latents</source>
        <translation>
            <numerusform>%n latent</numerusform>
            <numerusform>%n latents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::AuditResultPage</name>
    <message numerus="yes">
        <source>%n species or accessions of the corpus hold queries.</source>
        <translation>
            <numerusform>%n species or accession of the corpus holds queries.</numerusform>
            <numerusform>%n species or accessions of the corpus hold queries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::AuditSitePage</name>
    <message numerus="yes">
        <source>%n sites in %1 sequences; %2 of them lie on an annotated %3.</source>
        <translation>
            <numerusform>%n site in %1 sequences; %2 of them lie on an annotated %3.</numerusform>
            <numerusform>%n sites in %1 sequences; %2 of them lie on an annotated %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without repeats these are %n queries with %1 bases.</source>
        <translation>
            <numerusform>Without repeats this is %n query with %1 bases.</numerusform>
            <numerusform>Without repeats these are %n queries with %1 bases.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::BaselineWindow</name>
    <message numerus="yes">
        <source>All %n concepts</source>
        <translation>
            <numerusform>The %n concept</numerusform>
            <numerusform>All %n concepts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n concepts are on no token of these sequences and are left out.</source>
        <translation>
            <numerusform>%n concept is on no token of these sequences and is left out.</numerusform>
            <numerusform>%n concepts are on no token of these sequences and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::CircleOffer</name>
    <message numerus="yes">
        <source>The first %Ln bases stand again at the end, as where an assembler cut a circle open. Made circular, the sequence keeps the repeat.</source>
        <translation>
            <numerusform>The first %Ln base stands again at the end, as where an assembler cut a circle open. Made circular, the sequence keeps the repeat.</numerusform>
            <numerusform>The first %Ln bases stand again at the end, as where an assembler cut a circle open. Made circular, the sequence keeps the repeat.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::ContaminationView</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::DesignDialog</name>
    <message numerus="yes">
        <source>%n tokens were written anew in each design. The files are %1 and the scores beside it.</source>
        <translation>
            <numerusform>%n token was written anew in each design. The files are %1 and the scores beside it.</numerusform>
            <numerusform>%n tokens were written anew in each design. The files are %1 and the scores beside it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n designs go to the project.</source>
        <translation>
            <numerusform>%n design goes to the project.</numerusform>
            <numerusform>%n designs go to the project.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n designs are the sequence as it was, or equal another: the model is sure of these bases. A higher temperature or stronger steering brings others.</source>
        <translation>
            <numerusform>%n design is the sequence as it was, or equals another: the model is sure of these bases. A higher temperature or stronger steering brings others.</numerusform>
            <numerusform>%n designs are the sequence as it was, or equal another: the model is sure of these bases. A higher temperature or stronger steering brings others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::EditMenu</name>
    <message numerus="yes">
        <source>Copied %Ln bases</source>
        <translation>
            <numerusform>Copied %Ln base</numerusform>
            <numerusform>Copied %Ln bases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::EditWindow</name>
    <message numerus="yes">
        <source>Saw %n edits of %1.</source>
        <translation>
            <numerusform>Saw %n edit of %1.</numerusform>
            <numerusform>Saw %n edits of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n substitutions of %1. A click on one shows the latents that it changes.</source>
        <translation>
            <numerusform>%n substitution of %1. A click on it shows the latents that it changes.</numerusform>
            <numerusform>%n substitutions of %1. A click on one shows the latents that it changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::ExportTexts</name>
    <message numerus="yes">
        <source>mean over %n reading frames</source>
        <translation>
            <numerusform>mean over %n reading frame</numerusform>
            <numerusform>mean over %n reading frames</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::FamilyDesk</name>
    <message numerus="yes">
        <source>Trained a meta-SAE on %n latents.</source>
        <translation>
            <numerusform>Trained a meta-SAE on %n latent.</numerusform>
            <numerusform>Trained a meta-SAE on %n latents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The families of %n latents are found.</source>
        <translation>
            <numerusform>The families of %n latent are found.</numerusform>
            <numerusform>The families of %n latents are found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Scored %n families as concepts.</source>
        <translation>
            <numerusform>Scored %n family as a concept.</numerusform>
            <numerusform>Scored %n families as concepts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::FamilyPanel</name>
    <message numerus="yes">
        <source>%n tracks of families belong to another dictionary and come back with it.</source>
        <translation>
            <numerusform>%n track of a family belongs to another dictionary and comes back with it.</numerusform>
            <numerusform>%n tracks of families belong to another dictionary and come back with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::FamilyTracks</name>
    <message numerus="yes">
        <source>Show %n families as tracks</source>
        <translation>
            <numerusform>Show %n family as a track</numerusform>
            <numerusform>Show %n families as tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n tracks of families</source>
        <translation>
            <numerusform>Remove %n track of a family</numerusform>
            <numerusform>Remove %n tracks of families</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::FeatureEdits</name>
    <message numerus="yes">
        <source>Remove %n features</source>
        <translation>
            <numerusform>Remove %n feature</numerusform>
            <numerusform>Remove %n features</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::FeaturePanel</name>
    <message numerus="yes">
        <source>Remove %n Features</source>
        <translation>
            <numerusform>Remove %n Feature</numerusform>
            <numerusform>Remove %n Features</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::FileMenu</name>
    <message numerus="yes">
        <source>Wrote %1. Run with sh, it repeats %n steps.</source>
        <translation>
            <numerusform>Wrote %1. Run with sh, it repeats %n step.</numerusform>
            <numerusform>Wrote %1. Run with sh, it repeats %n steps.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::HitOverview</name>
    <message numerus="yes">
        <source>%n hits along the query %1</source>
        <translation>
            <numerusform>%n hit along the query %1</numerusform>
            <numerusform>%n hits along the query %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more subjects, in the table</source>
        <translation>
            <numerusform>and %n more subject, in the table</numerusform>
            <numerusform>and %n more subjects, in the table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::JobsPanel</name>
    <message numerus="yes">
        <source>%n more files were refused.</source>
        <translation>
            <numerusform>%n more file was refused.</numerusform>
            <numerusform>%n more files were refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::MainWindow</name>
    <message numerus="yes">
        <source>%n jobs were interrupted when this project was last open. The Jobs panel goes on with them.</source>
        <translation>
            <numerusform>%n job was interrupted when this project was last open. The Jobs panel goes on with it.</numerusform>
            <numerusform>%n jobs were interrupted when this project was last open. The Jobs panel goes on with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sweep %1 is done: %n dictionaries are ready.</source>
        <translation>
            <numerusform>The sweep %1 is done: %n dictionary is ready.</numerusform>
            <numerusform>The sweep %1 is done: %n dictionaries are ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sweep %1 is done: %n dictionaries are ready, %2 failed. The Training panel says why.</source>
        <translation>
            <numerusform>The sweep %1 is done: %n dictionary is ready, %2 failed. The Training panel says why.</numerusform>
            <numerusform>The sweep %1 is done: %n dictionaries are ready, %2 failed. The Training panel says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::MetaSaeWindow</name>
    <message numerus="yes">
        <source>%n families of random directions, %1</source>
        <translation>
            <numerusform>%n family of random directions, %1</numerusform>
            <numerusform>%n families of random directions, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n families of %2 latents, %1</source>
        <translation>
            <numerusform>%n family of %2 latents, %1</numerusform>
            <numerusform>%n families of %2 latents, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folders could not be read: %1</source>
        <translation>
            <numerusform>%n folder could not be read: %1</numerusform>
            <numerusform>%n folders could not be read, the first: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::ModelOpening</name>
    <message numerus="yes">
        <source>Needs about %1 of memory. %2 in %n reading frames are %3 tokens.</source>
        <translation>
            <numerusform>Needs about %1 of memory. %2 in %n reading frame are %3 tokens.</numerusform>
            <numerusform>Needs about %1 of memory. %2 in %n reading frames are %3 tokens.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::NoticeBar</name>
    <message numerus="yes">
        <source>Wrote %n files, the last one %1.</source>
        <translation>
            <numerusform>Wrote %n file, the last one %1.</numerusform>
            <numerusform>Wrote %n files, the last one %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::OpenModelDialog</name>
    <message numerus="yes">
        <source>Read %n Sequences</source>
        <translation>
            <numerusform>Read %n Sequence</numerusform>
            <numerusform>Read %n Sequences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::ProjectFileTracks</name>
    <message numerus="yes">
        <source>%1: %n values or features lie beyond the end of their sequence and were left out, the first of them on %2.</source>
        <translation>
            <numerusform>%1: %n value or feature lies beyond the end of its sequence and was left out, on %2.</numerusform>
            <numerusform>%1: %n values or features lie beyond the end of their sequence and were left out, the first of them on %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n lines could not be read, the first of them is line %2.</source>
        <translation>
            <numerusform>%1: %n line could not be read: line %2.</numerusform>
            <numerusform>%1: %n lines could not be read, the first of them is line %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::ProjectPanel</name>
    <message numerus="yes">
        <source>%1, %2, %n features</source>
        <translation>
            <numerusform>%1, %2, %n feature</numerusform>
            <numerusform>%1, %2, %n features</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n reading frames, %2 latents</source>
        <translation>
            <numerusform>%1, %n reading frame, %2 latents</numerusform>
            <numerusform>%1, %n reading frames, %2 latents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n Seq&amp;uences</source>
        <translation>
            <numerusform>Remove %n Seq&amp;uence</numerusform>
            <numerusform>Remove %n Seq&amp;uences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n Selected Se&amp;quences...</source>
        <translation>
            <numerusform>%n Selected Se&amp;quence...</numerusform>
            <numerusform>%n Selected Se&amp;quences...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n Sequences &amp;Linear</source>
        <translation>
            <numerusform>Make %n Sequence &amp;Linear</numerusform>
            <numerusform>Make %n Sequences &amp;Linear</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n Sequences C&amp;ircular</source>
        <translation>
            <numerusform>Make %n Sequence C&amp;ircular</numerusform>
            <numerusform>Make %n Sequences C&amp;ircular</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %n Sequences Through the Model</source>
        <translation>
            <numerusform>Read %n Sequence Through the Model</numerusform>
            <numerusform>Read %n Sequences Through the Model</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Score Concepts on %n Sequences...</source>
        <translation>
            <numerusform>Score Concepts on %n Sequence...</numerusform>
            <numerusform>Score Concepts on %n Sequences...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n Sequences...</source>
        <translation>
            <numerusform>Export %n Sequence...</numerusform>
            <numerusform>Export %n Sequences...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequences of %1</source>
        <translation>
            <numerusform>%n sequence of %1</numerusform>
            <numerusform>%n sequences of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::ReadOut</name>
    <message numerus="yes">
        <source>and %n more features</source>
        <translation>
            <numerusform>and %n more feature</numerusform>
            <numerusform>and %n more features</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more tracks</source>
        <translation>
            <numerusform>and %n more track</numerusform>
            <numerusform>and %n more tracks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::ReadWarnings</name>
    <message numerus="yes">
        <source>%1 empty records were skipped; the first is %2.</source>
        <translation>
            <numerusform>%1 empty record was skipped: %2.</numerusform>
            <numerusform>%1 empty records were skipped; the first is %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records look like proteins and were skipped; the first is %2.</source>
        <translation>
            <numerusform>%1 record looks like a protein and was skipped: %2.</numerusform>
            <numerusform>%1 records look like proteins and were skipped; the first is %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 characters are not nucleotide letters and were read as N, the first in %2.</source>
        <translation>
            <numerusform>%1 character is not a nucleotide letter and was read as N, in %2.</numerusform>
            <numerusform>%1 characters are not nucleotide letters and were read as N, the first in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records do not say whether they are circular and were read as linear; the first is %2.</source>
        <translation>
            <numerusform>%1 record does not say whether it is circular and was read as linear: %2.</numerusform>
            <numerusform>%1 records do not say whether they are circular and were read as linear; the first is %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records have no // at their end; the first is %2.</source>
        <translation>
            <numerusform>%1 record has no // at its end: %2.</numerusform>
            <numerusform>%1 records have no // at their end; the first is %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 features lie beyond the end of their record and were skipped; the first is %2.</source>
        <translation>
            <numerusform>%1 feature lies beyond the end of its record and was skipped: %2.</numerusform>
            <numerusform>%1 features lie beyond the end of their record and were skipped; the first is %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 features have a location that cannot be read and were skipped; the first is %2.</source>
        <translation>
            <numerusform>%1 feature has a location that cannot be read and was skipped: %2.</numerusform>
            <numerusform>%1 features have a location that cannot be read and were skipped; the first is %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 features reach into other records; what lies there was left out. The first is %2.</source>
        <translation>
            <numerusform>%1 feature reaches into another record; what lies there was left out: %2.</numerusform>
            <numerusform>%1 features reach into other records; what lies there was left out. The first is %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 qualifiers have no closing quote and were ended at the next qualifier or feature; the first is %2.</source>
        <translation>
            <numerusform>%1 qualifier has no closing quote and was ended at the next qualifier or feature: %2.</numerusform>
            <numerusform>%1 qualifiers have no closing quote and were ended at the next qualifier or feature; the first is %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The features of %1 records cannot be read and were left out; the first is %2.</source>
        <translation>
            <numerusform>The features of %1 record cannot be read and were left out: %2.</numerusform>
            <numerusform>The features of %1 records cannot be read and were left out; the first is %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lines of annotations have not the nine columns of GFF3 and were skipped; the first is line %2.</source>
        <translation>
            <numerusform>%1 line of annotations has not the nine columns of GFF3 and was skipped: line %2.</numerusform>
            <numerusform>%1 lines of annotations have not the nine columns of GFF3 and were skipped; the first is line %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lines of annotations have no numbers for start and end and were skipped; the first is line %2.</source>
        <translation>
            <numerusform>%1 line of annotations has no numbers for start and end and was skipped: line %2.</numerusform>
            <numerusform>%1 lines of annotations have no numbers for start and end and were skipped; the first is line %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 features belong to sequences that are not there and were left out; the first is called %2.</source>
        <translation>
            <numerusform>%1 feature belongs to a sequence that is not there and was left out; the sequence is called %2.</numerusform>
            <numerusform>%1 features belong to sequences that are not there and were left out; the first is called %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 letters U were read as T, the first in %2.</source>
        <translation>
            <numerusform>%1 letter U was read as T, in %2.</numerusform>
            <numerusform>%1 letters U were read as T, the first in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes are not UTF-8 and were read as Latin-1, the first in line %2.</source>
        <translation>
            <numerusform>%1 byte is not UTF-8 and was read as Latin-1, in line %2.</numerusform>
            <numerusform>%1 bytes are not UTF-8 and were read as Latin-1, the first in line %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lines of annotations have something that GFF3 does not know, which was left out; the first is line %2.</source>
        <translation>
            <numerusform>%1 line of annotations has something that GFF3 does not know, which was left out: line %2.</numerusform>
            <numerusform>%1 lines of annotations have something that GFF3 does not know, which was left out; the first is line %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records have the name of an earlier one, which got the features of all; the first is %2.</source>
        <translation>
            <numerusform>%1 record has the name of an earlier one, which got the features of both: %2.</numerusform>
            <numerusform>%1 records have the name of an earlier one, which got the features of all; the first is %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records have no base but N, in which there is nothing to read; the first is %2.</source>
        <translation>
            <numerusform>%1 record has no base but N, in which there is nothing to read: %2.</numerusform>
            <numerusform>%1 records have no base but N, in which there is nothing to read; the first is %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 records do not give their length; the first is %2.</source>
        <translation>
            <numerusform>%1 record does not give its length: %2.</numerusform>
            <numerusform>%1 records do not give their length; the first is %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The length that %1 records give differs from their sequences; the first is %2.</source>
        <translation>
            <numerusform>The length that %1 record gives differs from its sequence: %2.</numerusform>
            <numerusform>The length that %1 records give differs from their sequences; the first is %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::ReadingDesk</name>
    <message numerus="yes">
        <source>Reading %n sequences through the model</source>
        <translation>
            <numerusform>Reading %n sequence through the model</numerusform>
            <numerusform>Reading %n sequences through the model</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taking in %n sequences</source>
        <translation>
            <numerusform>Taking in %n sequence</numerusform>
            <numerusform>Taking in %n sequences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::RecordExport</name>
    <message numerus="yes">
        <source>Export %n Sequences</source>
        <translation>
            <numerusform>Export %n Sequence</numerusform>
            <numerusform>Export %n Sequences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n sequences to %1.</source>
        <translation>
            <numerusform>Wrote %n sequence to %1.</numerusform>
            <numerusform>Wrote %n sequences to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::RecordIntake</name>
    <message numerus="yes">
        <source>Reading %n files</source>
        <translation>
            <numerusform>Reading %n file</numerusform>
            <numerusform>Reading %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are in this project already.</source>
        <translation>
            <numerusform>%n file is in this project already.</numerusform>
            <numerusform>%n files are in this project already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adding %n sequences to the project</source>
        <translation>
            <numerusform>Adding %n sequence to the project</numerusform>
            <numerusform>Adding %n sequences to the project</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequences have the name of another; the first of them, %1, is called %2 here.</source>
        <translation>
            <numerusform>%n sequence has the name of another; %1 is called %2 here.</numerusform>
            <numerusform>%n sequences have the name of another; the first of them, %1, is called %2 here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more of the kind.</source>
        <translation>
            <numerusform>And %n more of the kind.</numerusform>
            <numerusform>And %n more of the kind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::RegionBook</name>
    <message numerus="yes">
        <source>Remove %n regions</source>
        <translation>
            <numerusform>Remove %n region</numerusform>
            <numerusform>Remove %n regions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::ResultsMenu</name>
    <message numerus="yes">
        <source>Imported %n explanations as names and notes.</source>
        <translation>
            <numerusform>Imported %n explanation as names and notes.</numerusform>
            <numerusform>Imported %n explanations as names and notes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::ScanDialog</name>
    <message numerus="yes">
        <source>%n queries, %1 of them distinct, %2 bases</source>
        <translation>
            <numerusform>%n query, %1 of them distinct, %2 bases</numerusform>
            <numerusform>%n queries, %1 of them distinct, %2 bases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::SelectionCard</name>
    <message numerus="yes">
        <source>%n more are active nearly everywhere</source>
        <translation>
            <numerusform>%n more is active nearly everywhere</numerusform>
            <numerusform>%n more are active nearly everywhere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::Session</name>
    <message numerus="yes">
        <source>Remove %n sequences</source>
        <translation>
            <numerusform>Remove %n sequence</numerusform>
            <numerusform>Remove %n sequences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n sequences</source>
        <translation>
            <numerusform>Add %n sequence</numerusform>
            <numerusform>Add %n sequences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n sequences circular</source>
        <translation>
            <numerusform>Make %n sequence circular</numerusform>
            <numerusform>Make %n sequences circular</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n sequences linear</source>
        <translation>
            <numerusform>Make %n sequence linear</numerusform>
            <numerusform>Make %n sequences linear</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::StabilityBook</name>
    <message numerus="yes">
        <source>Comes back in %n other dictionaries (mean cosine %1, the rule is %2 or more): evidence that it is no accident of one seed.</source>
        <translation>
            <numerusform>Comes back in %n other dictionary (mean cosine %1, the rule is %2 or more): evidence that it is no accident of one seed.</numerusform>
            <numerusform>Comes back in %n other dictionaries (mean cosine %1, the rule is %2 or more): evidence that it is no accident of one seed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Does not come back in %n other dictionaries (mean cosine %1, the rule is %2 or more): this seed alone may have made it, so do not build on it.</source>
        <translation>
            <numerusform>Does not come back in %n other dictionary (mean cosine %1, the rule is %2 or more): this seed alone may have made it, so do not build on it.</numerusform>
            <numerusform>Does not come back in %n other dictionaries (mean cosine %1, the rule is %2 or more): this seed alone may have made it, so do not build on it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Matched the latents of %n dictionaries.</source>
        <translation>
            <numerusform>Matched the latents of %n dictionary.</numerusform>
            <numerusform>Matched the latents of %n dictionaries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::SweepDialog</name>
    <message numerus="yes">
        <source>%n rows have an error, the first: %1</source>
        <translation>
            <numerusform>%n row has an error: %1</numerusform>
            <numerusform>%n rows have an error, the first: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::TableKeys</name>
    <message numerus="yes">
        <source>Copied %Ln rows</source>
        <translation>
            <numerusform>Copied %Ln row</numerusform>
            <numerusform>Copied %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::TokenRows</name>
    <message numerus="yes">
        <source>window %1: &lt;cls&gt; and %Ln tokens</source>
        <translation>
            <numerusform>window %1: &lt;cls&gt; and %Ln token</numerusform>
            <numerusform>window %1: &lt;cls&gt; and %Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of one base</source>
        <comment>tokens</comment>
        <translation>
            <numerusform>%Ln of one base</numerusform>
            <numerusform>%Ln of one base</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::TrackView</name>
    <message numerus="yes">
        <source>+%n more</source>
        <comment>features without a row</comment>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hits</source>
        <comment>of a scan</comment>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>best %Ln hits</source>
        <comment>of a scan</comment>
        <translation>
            <numerusform>best %Ln hit</numerusform>
            <numerusform>best %Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::Tracks</name>
    <message numerus="yes">
        <source>%n latents</source>
        <translation>
            <numerusform>%n latent</numerusform>
            <numerusform>%n latents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::TrainSweepDialog</name>
    <message numerus="yes">
        <source>%n dictionaries in one job.</source>
        <translation>
            <numerusform>%n dictionary in one job.</numerusform>
            <numerusform>%n dictionaries in one job.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them make no sense and will fail: %1</source>
        <translation>
            <numerusform>%n of them makes no sense and will fail: %1</numerusform>
            <numerusform>%n of them make no sense and will fail: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::TrainingDesk</name>
    <message numerus="yes">
        <source>Trained the dictionary %1 for %Ln steps.</source>
        <translation>
            <numerusform>Trained the dictionary %1 for %Ln step.</numerusform>
            <numerusform>Trained the dictionary %1 for %Ln steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trained the %n dictionaries of the sweep %1.</source>
        <translation>
            <numerusform>Trained the %n dictionary of the sweep %1.</numerusform>
            <numerusform>Trained the %n dictionaries of the sweep %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::TrainingInput</name>
    <message numerus="yes">
        <source>Of %n annotated sequences at least one must be left to train on.</source>
        <translation>
            <numerusform>Of %n annotated sequence at least one must be left to train on.</numerusform>
            <numerusform>Of %n annotated sequences at least one must be left to train on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequences, %1</source>
        <translation>
            <numerusform>%n sequence, %1</numerusform>
            <numerusform>%n sequences, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dglm::WitnessWindow</name>
    <message numerus="yes">
        <source>The %n selected sequences</source>
        <translation>
            <numerusform>The %n selected sequence</numerusform>
            <numerusform>The %n selected sequences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n sequences of this project</source>
        <translation>
            <numerusform>The %n sequence of this project</numerusform>
            <numerusform>All %n sequences of this project</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared two witnesses on %n sequences.</source>
        <translation>
            <numerusform>Compared two witnesses on %n sequence.</numerusform>
            <numerusform>Compared two witnesses on %n sequences.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n latents</source>
        <translation>
            <numerusform>%n latent</numerusform>
            <numerusform>%n latents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 concepts and the alignment disagree at %3 of %n places.</source>
        <translation>
            <numerusform>%1 of %2 concepts and the alignment disagree at %3 of %n place.</numerusform>
            <numerusform>%1 of %2 concepts and the alignment disagree at %3 of %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequences were not read with these latents and are left out.</source>
        <translation>
            <numerusform>%n sequence was not read with these latents and is left out.</numerusform>
            <numerusform>%n sequences were not read with these latents and are left out.</numerusform>
        </translation>
    </message>
</context>
</TS>
