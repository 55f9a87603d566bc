using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Tests.Problems;

/// <summary>An emitter that throws is reported with its schema: Roslyn itself would only warn, and name the generator.</summary>
public sealed class EmitFailureTests
{
    private const string Path = "a.schema.json";

    [Fact]
    public void AFailureWhileWritingIsAes0011WithThePathOfTheSchema()
    {
        // No schema may bring this about, so a type is made that binding never gives.
        var spec = Bound() with { Types = [new UnheardOf()] };
        var emitted = SchemaPipeline.TryEmit(spec, [], []);
        emitted.Files.ShouldBeEmpty();
        var diagnostic = ProblemDiagnostic.Of(emitted.Problems.ShouldHaveSingleItem(), []);
        diagnostic.Id.ShouldBe("AES0011");
        diagnostic.Location.GetLineSpan().Path.ShouldBe(Path);
        diagnostic.GetMessage(null).ShouldStartWith("The generator failed on this schema: ArgumentOutOfRangeException");
    }

    [Fact]
    public void WhatCanBeWrittenIsWrittenWithoutAProblem()
    {
        var spec = Bound();
        var emitted = SchemaPipeline.TryEmit(spec, [], []);
        emitted.Problems.ShouldBeEmpty();
        emitted.Files.ShouldBe(SchemaPipeline.Emit(spec));
        emitted.Files.ShouldNotBeEmpty();
    }

    private static FileSpec Bound()
    {
        var document = SchemaDocument.Read(Path, "file:///a.schema.json", """{ "type": "object", "properties": { "to": { "type": "string" } } }""");
        return SchemaPipeline.Bind(SchemaPipeline.Bundle([document], "Acme").Single()).Spec.ShouldNotBeNull();
    }

    private sealed record UnheardOf() : TypeSpec("A", "a", new Docs("a", [], [], false, false, false));
}
