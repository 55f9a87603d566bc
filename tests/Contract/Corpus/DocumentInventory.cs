using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentEvents.Contract.Corpus;

/// <summary>
/// What a provider's documents name, listed by hand from the documents and not from the schemas: the check that nothing was forgotten
/// would be worth nothing if it read what it checks.
/// </summary>
/// <param name="Documents">Their short names.</param>
/// <param name="Fields">The members that they describe.</param>
/// <param name="Values">The values that they list.</param>
/// <param name="Operations">The requests.</param>
/// <param name="Hosts">The base addresses.</param>
/// <param name="Examples">The sections whose examples are ours to the byte, but for the errata.</param>
/// <param name="Reauthored">The sections whose examples we have written anew.</param>
/// <param name="Published">How many examples come from what others have published.</param>
/// <param name="Kinds">Where the OpenAPI document shows an example of every kind.</param>
/// <param name="OwnBounds">Files whose bounds of integers are those of the C# type, and no statement of the provider.</param>
internal sealed record DocumentInventory(
    IReadOnlyList<string> Documents,
    IReadOnlyList<DocumentedField> Fields,
    IReadOnlyList<DocumentedValue> Values,
    IReadOnlyList<DocumentedOperation> Operations,
    IReadOnlyList<string> Hosts,
    IReadOnlyList<string> Examples,
    IReadOnlyList<string>? Reauthored = null,
    DocumentedNumber? Published = null,
    IReadOnlyList<DocumentedKinds>? Kinds = null,
    IReadOnlyList<string>? OwnBounds = null)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads <c>Inventory/&lt;provider&gt;.json</c>.</summary>
    public static DocumentInventory Read(string provider) => JsonSerializer.Deserialize<DocumentInventory>(
        File.ReadAllBytes(PathOf(provider)), Options)!;

    /// <summary>Where a provider's inventory is, or would be.</summary>
    public static string PathOf(string provider) =>
        Path.Combine(SchemaFolder.Repository, "tests", "Contract", "Inventory", $"{provider}.json");
}

/// <summary>A member of an object. <paramref name="Owner"/> is the title or the <c>$defs</c> key of our schema for the object.</summary>
internal sealed record DocumentedField(string Owner, string Name, string Type, bool Required, string Section);

/// <summary>A value that a member may have; <paramref name="Owner"/> as for fields.</summary>
internal sealed record DocumentedValue(string Owner, string Member, string Value);

/// <summary>A request: parameters as <c>place name</c>, headers as <c>name</c> or <c>name: value</c>.</summary>
internal sealed record DocumentedOperation(
    string Method, string Path, IReadOnlyList<string> Parameters, IReadOnlyList<string> Statuses, IReadOnlyList<string> Headers);

/// <summary>At least so many valid examples come from these documents.</summary>
internal sealed record DocumentedNumber(IReadOnlyList<string> Documents, int AtLeast);

/// <summary>The summaries of the examples at a place, as far as they begin so, are the sections of <c>Examples</c> that do.</summary>
internal sealed record DocumentedKinds(string Pointer, string Prefix);
