namespace AgentEvents.Generator.Values;

/// <summary>The problems that a schema can have: one for each diagnostic, in the order of their numbers.</summary>
internal enum ProblemKind
{
    MalformedJson,
    UnresolvableReference,
    UnsupportedKeyword,
    InvalidKeywordValue,
    DuplicateTypeName,
    DuplicateMemberName,
    InvalidName,
    InvalidPattern,
    UnsupportedFormat,
    DuplicateIdentifier,
    GeneratorFailure,
    EndlessReference,
    IgnoredKeyword,
    RawMember,
    RawValue,
    UnsupportedHttp,
    InvalidMapping,
    UnfedMember,
    UnfittingTemplate,
    UnmappedCase,
    SharedName,
}
