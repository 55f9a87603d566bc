namespace AgentEvents.Generator.Binding;

/// <summary>The C# type of a value.</summary>
internal abstract record CSharpType
{
    private CSharpType()
    {
    }

    /// <summary>A <c>string</c>.</summary>
    public sealed record Text : CSharpType;

    /// <summary>A <c>bool</c>.</summary>
    public sealed record Boolean : CSharpType;

    /// <summary>An <c>int</c>: the schema's bounds prove that every valid value fits.</summary>
    public sealed record Int32 : CSharpType;

    /// <summary>A <c>long</c>: the schema's bounds prove that every valid value fits.</summary>
    public sealed record Int64 : CSharpType;

    /// <summary>A <c>JsonNumber</c>: any number, exactly.</summary>
    public sealed record Number : CSharpType;

    /// <summary>A <c>decimal</c>: the validator turns away what it does not hold exactly.</summary>
    public sealed record Decimal : CSharpType;

    /// <summary>A <c>DateOnly</c>.</summary>
    public sealed record Day : CSharpType;

    /// <summary>A <c>Verbatim&lt;T&gt;</c>: a value of .NET with the text that it came as.</summary>
    public sealed record Verbatim(VerbatimValue Value) : CSharpType
    {
        /// <summary>Whether it is a number in JSON; a string otherwise.</summary>
        public bool IsNumber => Value is VerbatimValue.Double or VerbatimValue.Single;
    }

    /// <summary>A <c>Timestamp</c>.</summary>
    public sealed record Instant : CSharpType;

    /// <summary>A <c>PhoneNumber</c>.</summary>
    public sealed record Phone : CSharpType;

    /// <summary>A <c>RawJson</c>: a value of no fixed shape.</summary>
    public sealed record Raw : CSharpType;

    /// <summary>A <c>ValueList&lt;T&gt;</c>.</summary>
    public sealed record List(CSharpType Item) : CSharpType;

    /// <summary>A <c>ValueMap&lt;T&gt;</c>.</summary>
    public sealed record Map(CSharpType Value) : CSharpType;

    /// <summary>A generated record or union.</summary>
    /// <param name="FullName">With its namespace.</param>
    public sealed record Model(string FullName) : CSharpType;

    /// <summary>A generated enumeration of strings.</summary>
    /// <param name="FullName">With its namespace.</param>
    public sealed record Enumeration(string FullName) : CSharpType;

    /// <summary>Any of these, or null.</summary>
    public sealed record OrNull(CSharpType Inner) : CSharpType;

    /// <summary>Whether it is a struct in C#.</summary>
    public bool IsValueType => this is Boolean or Int32 or Int64 or Number or Decimal or Day or Verbatim or Instant or Phone or Enumeration;
}
