using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Satisfaction.Formulas;

/// <summary>
/// A statement about an instance of which the kind is known. A number stands for a formula in <see cref="FormulaTable"/>: twice its index, and one
/// more if it is negated. Whatever a canonical schema demands is one of these, or its negation.
/// </summary>
internal abstract record Formula
{
    private Formula()
    {
    }

    /// <summary>What the statement is about, in words of the schema: said where it could not be decided.</summary>
    public virtual string Keyword => "";

    /// <summary>It holds for everything.</summary>
    public sealed record Anything : Formula;

    /// <summary>All of them hold. An empty one holds.</summary>
    public sealed record All(EquatableArray<int> Parts) : Formula;

    /// <summary>Exactly one of them holds.</summary>
    public sealed record One(EquatableArray<int> Parts) : Formula
    {
        /// <inheritdoc/>
        public override string Keyword => "oneOf";
    }

    /// <summary>A schema, by its class: that is how recursion is written.</summary>
    public sealed record Schema(int Class) : Formula;

    /// <summary>The instance equals a value.</summary>
    public sealed record Equal(JsonValue Value) : Formula
    {
        /// <inheritdoc/>
        public override string Keyword => "enum";
    }

    /// <summary>A string of at least so many code points.</summary>
    public sealed record Length(long Least) : Formula
    {
        /// <inheritdoc/>
        public override string Keyword => "minLength";
    }

    /// <summary>A string in which a regular expression matches somewhere.</summary>
    public sealed record Pattern(string Source) : Formula
    {
        /// <inheritdoc/>
        public override string Keyword => "pattern";
    }

    /// <summary>A string or number that passes a check of the runtime.</summary>
    public sealed record Format(string Function) : Formula
    {
        /// <inheritdoc/>
        public override string Keyword => "format";
    }

    /// <summary>A number not below a limit, or above it.</summary>
    public sealed record AtLeast(ExactNumber Limit, bool IsExclusive) : Formula
    {
        /// <inheritdoc/>
        public override string Keyword => "minimum";
    }

    /// <summary>A multiple of a number.</summary>
    public sealed record Multiple(ExactNumber Unit) : Formula
    {
        /// <inheritdoc/>
        public override string Keyword => "multipleOf";
    }

    /// <summary>A number that is written without fraction and exponent.</summary>
    public sealed record WrittenAsInteger : Formula
    {
        /// <inheritdoc/>
        public override string Keyword => "type";
    }

    /// <summary>An array of at least so many items.</summary>
    public sealed record Items(long Least) : Formula
    {
        /// <inheritdoc/>
        public override string Keyword => "minItems";
    }

    /// <summary>An array that has an item at a position, and that one satisfies a formula.</summary>
    public sealed record Item(int Position, int Value) : Formula
    {
        /// <inheritdoc/>
        public override string Keyword => "prefixItems";
    }

    /// <summary>An array of which so many items from a position on satisfy a formula.</summary>
    public sealed record Some(int From, int Value, long Least) : Formula
    {
        /// <inheritdoc/>
        public override string Keyword => Least == 1 ? "items" : "contains";
    }

    /// <summary>An array without equal items.</summary>
    public sealed record Distinct : Formula
    {
        /// <inheritdoc/>
        public override string Keyword => "uniqueItems";
    }

    /// <summary>An object of at least so many members.</summary>
    public sealed record Members(long Least) : Formula
    {
        /// <inheritdoc/>
        public override string Keyword => "minProperties";
    }

    /// <summary>An object that has a member of which the name satisfies one formula and the value another.</summary>
    public sealed record Member(int Name, int Value) : Formula
    {
        /// <inheritdoc/>
        public override string Keyword => "properties";
    }

    /// <summary>A statement that is too large to be written out: nothing is known of it.</summary>
    public sealed record Opaque(string Of, int Number) : Formula
    {
        /// <inheritdoc/>
        public override string Keyword => Of;
    }
}
