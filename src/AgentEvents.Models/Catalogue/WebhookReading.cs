using System.Diagnostics.CodeAnalysis;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Catalogue;

/// <summary>A delivery as the generated code read it.</summary>
/// <typeparam name="TContent">What it brings.</typeparam>
/// <param name="content">What it brings; null if it is not valid.</param>
/// <param name="result">Everything that is wrong.</param>
public sealed class WebhookReading<TContent>(TContent? content, ValidationResult result)
    where TContent : class
{
    /// <summary>What the delivery brings; null if that is not valid.</summary>
    public TContent? Content { get; } = content;

    /// <summary>Everything that is wrong with it.</summary>
    public ValidationResult Result { get; } = result;

    /// <summary>Whether it can be used.</summary>
    [MemberNotNullWhen(true, nameof(Content))]
    public bool IsValid => Content is not null;

    /// <summary>
    /// Whether it is sound JSON of a kind that the schemas do not know: none of the alternatives can be chosen. Providers add such kinds, and expect
    /// them to be acknowledged.
    /// </summary>
    public bool IsUnknownKind => Content is null
        && Result.Violations is [{ Keyword: "oneOf" or "anyOf", InstanceLocation: "" }, ..]
        && Result.Violations.All(violation => !violation.Keyword.StartsWith("json", StringComparison.Ordinal));

    /// <summary>The kind: the name of the generated type. Null if it is not valid.</summary>
    public string? Kind => Content?.GetType().Name;
}
