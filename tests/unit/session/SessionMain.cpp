#include <QCoreApplication>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// A session posts to its thread's event loop, which Qt wants an application for.
int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    testing::InitGoogleMock(&argc, argv);
    return RUN_ALL_TESTS();
}
