using AgentEvents.Generator.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentEvents.Generator.Tests.Names;

/// <summary>
/// The registers of names say what the compiler says is there: no member of a generated type is missing, and none stands there that no type has.
/// </summary>
public sealed class ReservedNameTests
{
    private static readonly IReadOnlyList<(string Kind, IReadOnlyCollection<string> Register)> Registers =
    [
        ("request", ReservedNames.Request), ("tuple", ReservedNames.Tuple), ("wrapper", ReservedNames.Wrapper), ("model", ReservedNames.Model),
        ("enumeration", ReservedNames.Enumeration), ("response", ReservedNames.Response), ("record", ReservedNames.Record),
        ("class", ReservedNames.Object),
    ];

    // In a class of validators, or of parts of schemas, no member is named by a schema alone.
    private static IEnumerable<INamedTypeSymbol> Types =>
        EmittedNames.Types.Where(static t => !t.Name.EndsWith("Checks", StringComparison.Ordinal)
            && !t.Name.EndsWith("ChecksParts", StringComparison.Ordinal));

    [Fact]
    public void EveryMemberThatNoSchemaAskedForIsInTheRegisterOfItsKind()
    {
        var missing =
            Types.SelectMany(static type => NamesOf(type).Except(RegisterOf(KindOf(type))).Select(name => $"{KindOf(type)} {type.Name}: {name}"));
        missing.ShouldBeEmpty("A member of a schema may have one of these names. Add it to ReservedNames.");
    }

    [Fact]
    public void NoRegisterHoldsANameThatNoTypeHas()
    {
        var found = Types.GroupBy(KindOf).ToDictionary(static g => g.Key, static g => g.SelectMany(NamesOf).ToHashSet(StringComparer.Ordinal));
        found.Keys.Order(StringComparer.Ordinal)
            .ShouldBe(Registers.Select(static r => r.Kind).Order(StringComparer.Ordinal), "The rich schemas reach a type of every kind.");

        // Any model may be a case of a union, whose members it has then; Clone is forbidden and never there.
        string[] shared = ["Clone", .. found["model"]];
        Registers.SelectMany(r => r.Register.Except(found[r.Kind]).Except(shared).Select(name => $"{r.Kind}: {name}")).ShouldBeEmpty();
        ReservedNames.Model.Except(found["model"]).ShouldBe(["Clone"]);
    }

    [Fact]
    public void TheRegisterOfTheRuntimeHasEveryTypeThatGeneratedCodeRefersTo()
    {
        EmittedNames.Referred.Count.ShouldBeGreaterThan(60);
        EmittedNames.Referred.Where(static name => !RuntimeNames.IsType(name))
            .ShouldBeEmpty("Add it to RuntimeNames: a schema could call a type so.");
    }

    private static IReadOnlyCollection<string> RegisterOf(string kind) => Registers.Single(r => r.Kind == kind).Register;

    // The body is a member of the request's own schema.
    private static string[] NamesOf(INamedTypeSymbol type) =>
    [
        .. EmittedNames.All(type).Where(static m => m is not INamedTypeSymbol).Concat(type.GetTypeMembers()).Select(static m => m.Name)
            .Where(n => KindOf(type) != "request" || !n.EndsWith("Body", StringComparison.Ordinal))
            .Where(static n => SyntaxFacts.IsValidIdentifier(n) && !n.Contains("zebra", StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal),
    ];

    private static string KindOf(INamedTypeSymbol type) => type switch
    {
        { IsValueType: true } => "enumeration",
        { IsRecord: false } => "class",
        _ when type.ContainingType is not null || type.GetMembers("ReadAsync").Length > 0 => "response",
        _ when type.GetMembers("ToWireRequest").Length > 0 => "request",
        _ when !type.Interfaces.Any(static i => i.Name == "IJsonModel") => "record",
        _ when type.GetMembers("Rest").Length > 0 => "tuple",
        _ when type.GetMembers("Value").Length > 0 => "wrapper",
        _ => "model",
    };
}
