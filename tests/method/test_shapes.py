from samenkracht.method.shapes import SHAPE_NAMES, Shape, heart, outline, shape_of


def test_table_3_is_a_square_and_table_11_begins_again() -> None:
    assert [shape_of(number) for number in (1, 2, 3, 11)] == [
        Shape.CIRCLE,
        Shape.TRIANGLE,
        Shape.SQUARE,
        Shape.CIRCLE,
    ]


def test_every_shape_has_a_name_and_stays_in_its_box() -> None:
    for shape in Shape:
        corners = outline(shape)

        assert SHAPE_NAMES[shape]
        assert len(corners) >= 3
        assert all(0 <= side <= 100 for corner in corners for side in corner)
        assert 0 < heart(shape) < 100


def test_no_two_shapes_are_drawn_alike() -> None:
    assert len({outline(shape) for shape in Shape}) == len(Shape)
