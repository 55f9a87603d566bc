using System.Buffers;
using System.Text;

namespace AgentEvents.Models.Validation;

/// <summary>The outcome of validating one document: valid, or the violations that were found.</summary>
public sealed class ValidationResult : IEquatable<ValidationResult>
{
    // Null where nobody has looked at the document.
    private readonly ValueList<string>? _paths;

    private ValidationResult(ValueList<Violation> violations, ValueList<string>? paths, bool isTruncated)
    {
        Violations = violations;
        _paths = paths;
        IsTruncated = isTruncated;
    }

    /// <summary>The result of every valid document.</summary>
    public static ValidationResult Valid { get; } = new([], [], isTruncated: false);

    /// <summary>Whether the document conforms to the schema.</summary>
    public bool IsValid => Violations.Count == 0;

    /// <summary>The violations in the order in which they were found; empty when valid.</summary>
    public ValueList<Violation> Violations { get; }

    /// <summary>
    /// Whether collecting stopped at <see cref="ValidationOptions.MaxViolations"/>, so that there may be more violations than are listed.
    /// </summary>
    public bool IsTruncated { get; }

    /// <summary>The place of each violation as <c>System.Text.Json</c> writes it.</summary>
    internal IEnumerable<string> Paths => _paths ?? Violations.Select(static violation => JsonPathText.Of(violation.InstanceLocation));

    /// <summary>Makes a result of what a validator found.</summary>
    /// <param name="violations">What is wrong with the document; nothing means that it is valid. They are copied.</param>
    /// <param name="isTruncated">Whether the validator stopped before the end because it had found enough.</param>
    /// <returns>The result; <see cref="Valid"/> when there is no violation.</returns>
    public static ValidationResult FromViolations(ReadOnlySpan<Violation> violations, bool isTruncated = false) =>
        violations.IsEmpty ? Valid : new ValidationResult(ValueList.Create(violations), null, isTruncated);

    /// <summary>Makes a result of violations and their places.</summary>
    internal static ValidationResult FromPlaces(Violation[] violations, string[] paths, bool isTruncated) =>
        new(ValueList.Create<Violation>(violations), ValueList.Create<string>(paths), isTruncated);

    /// <summary>Does nothing when valid.</summary>
    /// <exception cref="InvalidDocumentException">The document is not valid; the exception carries this result.</exception>
    public void ThrowIfInvalid()
    {
        if (!IsValid)
        {
            throw new InvalidDocumentException(this);
        }
    }

    /// <summary>Writes this result in the <c>basic</c> output format of JSON Schema 2020-12 (Core, section 12.4.2).</summary>
    /// <param name="output">Receives one JSON object in UTF-8.</param>
    /// <remarks>The format cannot say that there is more: ask <see cref="IsTruncated"/>.</remarks>
    public void WriteBasicOutput(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        BasicOutput.Write(this, output);
    }

    /// <summary>This result in the <c>basic</c> output format of JSON Schema 2020-12.</summary>
    /// <returns><c>{"valid":true}</c>, or an object with <c>valid</c> and <c>errors</c>.</returns>
    public string ToBasicOutput()
    {
        var output = new ArrayBufferWriter<byte>();
        BasicOutput.Write(this, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>This result for people: one line that says how many, then one line a violation.</summary>
    /// <returns>Text without values of the document; lines end in <c>\n</c> and the last line has no end.</returns>
    public override string ToString()
    {
        if (IsValid)
        {
            return "valid";
        }

        var text = new StringBuilder("invalid: ");
        text.Append(Violations.Count).Append(IsTruncated ? " or more" : "");
        text.Append(Violations.Count == 1 && !IsTruncated ? " violation" : " violations");
        foreach (Violation violation in Violations)
        {
            text.Append('\n').Append("  ").Append(violation);
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(ValidationResult? other) =>
        other is not null && IsTruncated == other.IsTruncated && Violations.Equals(other.Violations);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValidationResult);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsTruncated, Violations);
}
