using AgentEvents.Generator.Normalisation.Keywords;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Dialects;

/// <summary>Draft-04 (2013): <c>id</c>, boolean <c>exclusiveMinimum</c>, and <c>1.0</c> is no integer.</summary>
internal static class Draft04
{
    /// <summary>Its keywords.</summary>
    public static IReadOnlyList<Keyword> Keywords { get; } =
    [
        new AnnotationKeyword("$schema", KeywordRole.Identifier, AnnotationValue.Text),
        new AnnotationKeyword("id", KeywordRole.Identifier, AnnotationValue.Text),
        new AnnotationKeyword("definitions", KeywordRole.Definitions, AnnotationValue.Object, SubschemaArrangement.Map),
        new ReferenceKeyword("$ref", isDynamic: false),
        new AllOfKeyword(),
        new AlternativesKeyword("anyOf"),
        new AlternativesKeyword("oneOf"),
        new NotKeyword(),
        new PropertiesKeyword(),
        new PatternPropertiesKeyword(),
        new AdditionalPropertiesKeyword(),
        new DependenciesKeyword(),
        new TupleItemsKeyword(),
        new AdditionalItemsKeyword(),
        new TypeKeyword(asWritten: true),
        new EnumKeyword(),
        new BoundKeyword("minimum", flag: "exclusiveMinimum"),
        new BoundKeyword("maximum", flag: "exclusiveMaximum"),
        new ExclusiveFlagKeyword("exclusiveMinimum"),
        new ExclusiveFlagKeyword("exclusiveMaximum"),
        new MultipleOfKeyword(),
        new LengthKeyword("minLength"),
        new LengthKeyword("maxLength"),
        new PatternKeyword(),
        new ItemCountKeyword("minItems"),
        new ItemCountKeyword("maxItems"),
        new UniqueItemsKeyword(),
        new RequiredKeyword(),
        new MemberCountKeyword("minProperties"),
        new MemberCountKeyword("maxProperties"),
        new FormatKeyword(),
        new AnnotationKeyword("title", KeywordRole.Annotation, AnnotationValue.Text),
        new AnnotationKeyword("description", KeywordRole.Annotation, AnnotationValue.Text),
        new AnnotationKeyword("default", KeywordRole.Annotation, AnnotationValue.Any),
    ];

    /// <summary>The dialect.</summary>
    public static Dialect Dialect { get; } = new("draft-04", "http://json-schema.org/draft-04/schema#", Keywords)
    {
        Identifier = "id",
        IdentifierHoldsAnchor = true,
        ReferenceStandsAlone = true,
    };
}
